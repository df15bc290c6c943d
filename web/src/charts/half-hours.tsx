import { useId } from 'react';
import {
  Bar,
  CartesianGrid,
  ComposedChart,
  Line,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { AXIS, ChartKeys, Stripes, TIP } from './chart-parts.tsx';

type HalfHour = {
  label: string;
  taken: number;
  lost: number;
  /** In percent; null where nothing came in. */
  rate: number | null;
  level: number | null;
  words: string;
};

/** Counts as stacked columns, and two rates as lines over them. Numbers only; big: load it lazily. */
export default function HalfHours(props: {
  halfHours: HalfHour[];
  names: { taken: string; lost: string; rate: string; level: string };
  summary: string;
}) {
  const { halfHours, names, summary } = props;
  const stripes = useId();
  return (
    <div className="chart" role="img" aria-label={summary}>
      <ResponsiveContainer width="100%" height={260}>
        <ComposedChart
          data={halfHours}
          accessibilityLayer={false}
          barCategoryGap={1}
          margin={{ top: 8, right: -8, bottom: 0, left: -4 }}
        >
          <Stripes id={stripes} colour="var(--human-line)" />
          <CartesianGrid stroke="var(--line)" vertical={false} />
          <XAxis dataKey="label" {...AXIS} minTickGap={14} />
          <YAxis yAxisId="calls" allowDecimals={false} {...AXIS} width={48} />
          <YAxis yAxisId="rate" orientation="right" domain={[0, 100]} unit="%" {...AXIS} width={52} />
          <Tooltip
            {...TIP}
            cursor={{ fill: 'var(--accent-soft)' }}
            content={({ active, payload }) => {
              const each = active ? (payload?.[0]?.payload as HalfHour | undefined) : undefined;
              return each ? <div className="chart-tip">{each.words}</div> : null;
            }}
          />
          <Bar
            yAxisId="calls"
            stackId="calls"
            dataKey="taken"
            fill="var(--accent)"
            fillOpacity={0.35}
            isAnimationActive={false}
          />
          <Bar
            yAxisId="calls"
            stackId="calls"
            dataKey="lost"
            fill={`url(#${stripes})`}
            isAnimationActive={false}
          />
          <Line
            yAxisId="rate"
            dataKey="rate"
            stroke="var(--text)"
            strokeWidth={2}
            dot={false}
            isAnimationActive={false}
          />
          <Line
            yAxisId="rate"
            dataKey="level"
            stroke="var(--customer)"
            strokeWidth={2}
            strokeDasharray="6 4"
            dot={false}
            isAnimationActive={false}
          />
        </ComposedChart>
      </ResponsiveContainer>
      <ChartKeys
        keys={[
          { name: names.rate, mark: 'line', colour: 'var(--text)' },
          { name: names.level, mark: 'dashed', colour: 'var(--customer)' },
          { name: names.taken, mark: 'band', colour: 'var(--accent)' },
          { name: names.lost, mark: 'stripes', colour: 'var(--human-line)' },
        ]}
      />
    </div>
  );
}

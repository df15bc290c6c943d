import {
  Bar,
  BarChart,
  CartesianGrid,
  LabelList,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { AXIS, TIP } from './chart-parts.tsx';

type Column = { label: string; count: number; words: string };

/** A column a count, with the count above it. Numbers only; big: load it lazily. */
export default function Columns(props: {
  columns: Column[];
  /** What a person hears who does not see it. */
  summary: string;
  /** Drawn before the column with this label. */
  line?: { before: string; words: string };
  pick?: (index: number) => void;
}) {
  const { columns, summary, line, pick } = props;
  return (
    <div className={pick ? 'chart chart-picks' : 'chart'} role="img" aria-label={summary}>
      <ResponsiveContainer width="100%" height={240}>
        <BarChart
          data={columns}
          accessibilityLayer={false}
          barCategoryGap={2}
          margin={{ top: 20, right: 8, bottom: 0, left: -4 }}
          {...(pick && {
            onClick: ({ activeTooltipIndex: at }) => {
              if (at !== undefined && at !== null) pick(Number(at));
            },
          })}
        >
          <CartesianGrid stroke="var(--line)" vertical={false} />
          <XAxis dataKey="label" {...AXIS} minTickGap={4} />
          <YAxis allowDecimals={false} {...AXIS} width={48} />
          <Tooltip
            {...TIP}
            cursor={{ fill: 'var(--accent-soft)' }}
            content={({ active, payload }) => {
              const column = active ? (payload?.[0]?.payload as Column | undefined) : undefined;
              return column ? <div className="chart-tip">{column.words}</div> : null;
            }}
          />
          <Bar dataKey="count" fill="var(--accent)" isAnimationActive={false}>
            <LabelList
              dataKey="count"
              position="top"
              fill="var(--text)"
              fontSize={11}
              formatter={(count) => (count === 0 ? '' : String(count))}
            />
          </Bar>
          {line && (
            <ReferenceLine
              x={line.before}
              position="start"
              stroke="var(--missed)"
              strokeDasharray="4 3"
              label={{ value: line.words, position: 'top', fill: 'var(--missed)', fontSize: 12 }}
            />
          )}
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}

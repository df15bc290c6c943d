import {
  Bar,
  CartesianGrid,
  ComposedChart,
  LabelList,
  Line,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { AXIS, ChartKeys, TIP } from './chart-parts.tsx';

type Row = { label: string; amount: number; cumulative: number; amountWords: string; words: string };

const ROW = 26;

/** Bars from the largest down, and how much they come to together in percent. Numbers only; big: load it lazily. */
export default function Pareto(props: {
  rows: Row[];
  amountName: string;
  cumulativeName: string;
  labelWidth: number;
  summary: string;
  pick?: (index: number) => void;
}) {
  const { rows, amountName, cumulativeName, labelWidth, summary, pick } = props;
  return (
    <div className={pick ? 'chart chart-picks' : 'chart'} role="img" aria-label={summary}>
      <ResponsiveContainer width="100%" height={rows.length * ROW + 56}>
        <ComposedChart
          layout="vertical"
          data={rows}
          accessibilityLayer={false}
          margin={{ top: 0, right: 44, bottom: 0, left: 0 }}
          {...(pick && {
            onClick: ({ activeTooltipIndex: at }) => {
              if (at !== undefined && at !== null) pick(Number(at));
            },
          })}
        >
          <CartesianGrid stroke="var(--line)" horizontal={false} />
          <XAxis type="number" xAxisId="amount" {...AXIS} allowDecimals={false} />
          <XAxis type="number" xAxisId="cumulative" orientation="top" domain={[0, 100]} unit="%" {...AXIS} />
          <YAxis type="category" dataKey="label" width={labelWidth} {...AXIS} interval={0} />
          <Tooltip
            {...TIP}
            cursor={{ fill: 'var(--accent-soft)' }}
            content={({ active, payload }) => {
              const row = active ? (payload?.[0]?.payload as Row | undefined) : undefined;
              return row ? <div className="chart-tip">{row.words}</div> : null;
            }}
          />
          <Bar xAxisId="amount" dataKey="amount" fill="var(--accent)" barSize={14} isAnimationActive={false}>
            <LabelList dataKey="amountWords" position="right" fill="var(--text)" fontSize={11} />
          </Bar>
          <Line
            xAxisId="cumulative"
            dataKey="cumulative"
            stroke="var(--customer)"
            strokeWidth={2}
            strokeDasharray="6 4"
            dot={{ r: 3, fill: 'var(--panel)', strokeDasharray: '0' }}
            isAnimationActive={false}
          />
        </ComposedChart>
      </ResponsiveContainer>
      <ChartKeys
        keys={[
          { name: amountName, mark: 'bar', colour: 'var(--accent)' },
          { name: cumulativeName, mark: 'dashed', colour: 'var(--customer)' },
        ]}
      />
    </div>
  );
}

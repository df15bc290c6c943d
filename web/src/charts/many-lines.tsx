import { CartesianGrid, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { AXIS, ChartKeys, type Key, TIP } from './chart-parts.tsx';

/** Told apart by dashes as well as by colour. */
const LOOKS = [
  { colour: 'var(--accent)', dash: undefined, mark: 'line' },
  { colour: 'var(--customer)', dash: '6 4', mark: 'dashed' },
  { colour: 'var(--human)', dash: '1 4', mark: 'dotted' },
] as const satisfies { colour: string; dash: string | undefined; mark: Key['mark'] }[];
const lookAt = (at: number) => LOOKS[at % LOOKS.length]!;

/** Lines over labels from left to right; a null leaves a gap. Numbers only; big: load it lazily. */
export default function ManyLines(props: {
  labels: string[];
  lines: { name: string; values: (number | null)[] }[];
  unit: string;
  summary: string;
}) {
  const { labels, lines, unit, summary } = props;
  const rows = labels.map((label, at) => ({
    label,
    ...Object.fromEntries(lines.map(({ values }, line) => [`line${line}`, values[at] ?? null])),
  }));
  return (
    <div className="chart" role="img" aria-label={summary}>
      <ResponsiveContainer width="100%" height={220}>
        <LineChart data={rows} accessibilityLayer={false} margin={{ top: 8, right: 12, bottom: 0, left: -4 }}>
          <CartesianGrid stroke="var(--line)" vertical={false} />
          <XAxis dataKey="label" {...AXIS} minTickGap={14} />
          <YAxis {...AXIS} width={52} domain={unit === '%' ? [0, 100] : [0, 'auto']} />
          <Tooltip
            {...TIP}
            formatter={(value) =>
              `${typeof value === 'number' ? Number(value.toFixed(2)) : '无数据'}${unit === '%' ? '%' : ` ${unit}`}`
            }
          />
          {lines.map(({ name }, at) => (
            <Line
              key={name}
              dataKey={`line${at}`}
              name={name}
              stroke={lookAt(at).colour}
              strokeDasharray={lookAt(at).dash}
              strokeWidth={2}
              dot={false}
              isAnimationActive={false}
            />
          ))}
        </LineChart>
      </ResponsiveContainer>
      <ChartKeys
        keys={lines.map(({ name }, at) => ({ name, mark: lookAt(at).mark, colour: lookAt(at).colour }))}
      />
    </div>
  );
}

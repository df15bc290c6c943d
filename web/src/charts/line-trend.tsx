import {
  CartesianGrid,
  ErrorBar,
  Legend,
  Line,
  LineChart,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';

type Point = {
  label: string;
  value: number | null;
  low: number | null;
  high: number | null;
  /** Of the line to compare with. */
  beside: number | null;
};

/** One line, each point with its interval, and a dashed one beside it. Numbers only; big: load it lazily. */
export default function LineTrend(props: {
  points: Point[];
  name: string;
  besideName: string;
  unit: string;
}) {
  const { points, name, besideName, unit } = props;
  const rows = points.map(({ low, high, ...rest }) => ({
    ...rest,
    within: rest.value === null ? null : [rest.value - (low ?? 0), (high ?? 0) - rest.value],
  }));
  const floor = Math.min(...points.flatMap(({ low, beside }) => [low ?? 100, beside ?? 100]));
  return (
    <div aria-hidden="true">
      <ResponsiveContainer width="100%" height={220}>
        <LineChart
          data={rows}
          accessibilityLayer={false}
          margin={{ top: 8, right: 12, bottom: 0, left: -12 }}
        >
          <CartesianGrid stroke="var(--line)" vertical={false} />
          <XAxis dataKey="label" stroke="var(--muted)" fontSize={12} tickLine={false} />
          <YAxis
            domain={[Math.max(0, Math.floor(floor / 10) * 10), 100]}
            stroke="var(--muted)"
            fontSize={12}
            tickLine={false}
            width={48}
          />
          <Tooltip
            formatter={(given) => `${one(given)} ${unit}`}
            contentStyle={{ background: 'var(--panel)', borderColor: 'var(--line)' }}
          />
          <Legend />
          <Line
            dataKey="value"
            name={name}
            stroke="var(--accent)"
            strokeWidth={2}
            dot={{ r: 3 }}
            isAnimationActive={false}
          >
            <ErrorBar dataKey="within" width={5} stroke="var(--accent)" strokeOpacity={0.5} />
          </Line>
          <Line
            dataKey="beside"
            name={besideName}
            stroke="var(--muted)"
            strokeDasharray="5 4"
            dot={{ r: 2 }}
            isAnimationActive={false}
          />
        </LineChart>
      </ResponsiveContainer>
    </div>
  );
}

const one = (value: unknown) => (typeof value === 'number' ? value.toFixed(1) : '—');

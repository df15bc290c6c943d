import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { AXIS, ChartKeys, TIP } from './chart-parts.tsx';

type Point = {
  label: string;
  value: number | null;
  low: number | null;
  high: number | null;
  /** Of the period to compare with; left out when there is none. */
  beside?: number | null;
  /** What a person reads who points at it. */
  words: string;
};

const STEP = 5;

/** A line in its interval band, and a dashed one beside it. Numbers only; big: load it lazily. */
export default function TrendBand(props: {
  points: Point[];
  name: string;
  besideName: string | null;
  /** What a person hears who does not see it. */
  summary: string;
  pick?: (index: number) => void;
}) {
  const { points, name, besideName, summary, pick } = props;
  const rows = points.map((point) => ({
    ...point,
    band: point.low === null || point.high === null ? null : [point.low, point.high],
  }));
  const values = points.flatMap(({ low, value, beside }) => [low ?? value ?? 100, beside ?? 100]);
  const floor = Math.max(0, Math.floor(Math.min(...values) / STEP) * STEP);
  return (
    <div className={pick ? 'chart chart-picks' : 'chart'} role="img" aria-label={summary}>
      <ResponsiveContainer width="100%" height={240}>
        <ComposedChart
          data={rows}
          accessibilityLayer={false}
          margin={{ top: 8, right: 12, bottom: 0, left: -16 }}
          {...(pick && {
            onClick: ({ activeTooltipIndex: at }) => {
              if (at !== undefined && at !== null) pick(Number(at));
            },
          })}
        >
          <CartesianGrid stroke="var(--line)" vertical={false} />
          <XAxis dataKey="label" {...AXIS} minTickGap={16} />
          <YAxis domain={[floor, 100]} ticks={ticksFrom(floor)} {...AXIS} width={48} />
          <Tooltip
            {...TIP}
            content={({ active, payload }) => {
              const point = active ? (payload?.[0]?.payload as Point | undefined) : undefined;
              return point ? <div className="chart-tip">{point.words}</div> : null;
            }}
          />
          <Area
            dataKey="band"
            stroke="none"
            fill="var(--accent)"
            fillOpacity={0.18}
            connectNulls={false}
            isAnimationActive={false}
            activeDot={false}
          />
          {besideName !== null && (
            <Line
              dataKey="beside"
              stroke="var(--muted)"
              strokeWidth={2}
              strokeDasharray="6 4"
              dot={false}
              isAnimationActive={false}
            />
          )}
          <Line
            dataKey="value"
            stroke="var(--accent)"
            strokeWidth={2}
            dot={{ r: 3, fill: 'var(--panel)' }}
            isAnimationActive={false}
          />
        </ComposedChart>
      </ResponsiveContainer>
      <ChartKeys
        keys={[
          { name, mark: 'line', colour: 'var(--accent)' },
          { name: '95% 区间', mark: 'band', colour: 'var(--accent)' },
          ...(besideName === null
            ? []
            : [{ name: besideName, mark: 'dashed' as const, colour: 'var(--muted)' }]),
        ]}
      />
    </div>
  );
}

/** Round numbers up to 100, at most seven. */
function ticksFrom(floor: number): number[] {
  const step = [5, 10, 20].find((each) => (100 - floor) / each <= 6) ?? 20;
  const count = Math.floor((100 - floor) / step);
  return Array.from({ length: count + 1 }, (_, at) => 100 - (count - at) * step);
}

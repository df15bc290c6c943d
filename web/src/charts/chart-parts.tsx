import './charts.css';

/** What all charts have in common with the page. */
export const AXIS = { stroke: 'var(--muted)', fontSize: 12, tickLine: false } as const;
export const TIP = {
  contentStyle: { background: 'var(--panel)', borderColor: 'var(--line)', color: 'var(--text)' },
  itemStyle: { color: 'var(--text)' },
  labelStyle: { color: 'var(--text)', fontWeight: 600 },
  isAnimationActive: false,
} as const;

/** Stripes that tell one colour from another without seeing colours; each chart needs ids of its own. */
export function Stripes({ id, colour }: { id: string; colour: string }) {
  return (
    <defs>
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" fill={colour} fillOpacity="0.25" />
        <rect width="2.5" height="6" fill={colour} />
      </pattern>
    </defs>
  );
}

export type Key = {
  name: string;
  mark: 'line' | 'dashed' | 'dotted' | 'band' | 'bar' | 'stripes';
  colour: string;
};

/** What the lines and bars mean, each with its own mark. */
export function ChartKeys({ keys }: { keys: Key[] }) {
  return (
    <ul className="chart-keys">
      {keys.map(({ name, mark, colour }) => (
        <li key={name}>
          <svg width="22" height="10" aria-hidden="true">
            {markOf(mark, colour)}
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}

function markOf(mark: Key['mark'], colour: string) {
  const line = { x1: 0, x2: 22, y1: 5, y2: 5, stroke: colour, strokeWidth: 2 };
  switch (mark) {
    case 'line':
      return <line {...line} />;
    case 'dashed':
      return <line {...line} strokeDasharray="6 4" />;
    case 'dotted':
      return <line {...line} strokeDasharray="1 4" strokeLinecap="round" strokeWidth={3} />;
    case 'band':
      return <rect width="22" height="10" fill={colour} fillOpacity="0.18" />;
    case 'bar':
      return <rect width="22" height="10" fill={colour} />;
    case 'stripes':
      return (
        <>
          <rect width="22" height="10" fill={colour} fillOpacity="0.25" />
          <path d="M2 10L8 0M9 10L15 0M16 10L22 0" stroke={colour} strokeWidth="2.5" />
        </>
      );
  }
}

import './interval-bars.css';

type Row = {
  name: string;
  value: number | null;
  low: number | null;
  high: number | null;
  words: string;
  title?: string;
};

/** Bars from 0 with their values in words; an interval is a line over the end of its bar. Numbers only. */
export function IntervalBars({ title, rows }: { title: string; rows: Row[] }) {
  const most = Math.max(...rows.map(({ value, high }) => Math.max(value ?? 0, high ?? 0)), 0) || 1;
  const share = (value: number) => `${(Math.max(0, value) / most) * 100}%`;
  return (
    <table className="interval-bars">
      <caption>{title}</caption>
      <tbody>
        {rows.map(({ name, value, low, high, words, title: hint }) => (
          <tr key={name} title={hint}>
            <th scope="row">{name}</th>
            <td className="interval-bar" aria-hidden="true">
              {value !== null && <span className="bar" style={{ width: share(value) }} />}
              {low !== null && high !== null && (
                <span className="whisker" style={{ left: share(low), width: share(high - low) }} />
              )}
            </td>
            <td>
              {words}
              {hint && <span className="sr-only">，{hint}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

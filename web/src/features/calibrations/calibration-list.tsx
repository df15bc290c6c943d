import { Link } from 'react-router';
import type { CalibrationRow } from '../../api/calibrations.ts';
import { whenInChina } from '../../ui/say-time.ts';
import { CalibrationState } from './calibration-state.tsx';

/** The sessions, those being scored first; what waits for whoever looks is said in words. */
export function CalibrationList({ rows }: { rows: CalibrationRow[] }) {
  return (
    <ul className="calibration-list panel">
      {rows.map((row) => (
        <li key={row.id}>
          <Link to={`/calibrations/${row.id}`}>{row.title}</Link>
          <CalibrationState state={row.state} />
          <span>
            {row.calls} 通电话 · {row.people} 人 · 已交 {row.submitted}/{row.calls * row.people} 份
          </span>
          <span className="muted">
            {row.comparedAt
              ? `${whenInChina(row.comparedAt)} 比对`
              : row.dueAt
                ? `${whenInChina(row.dueAt)} 截止`
                : '没有截止时间'}
            {' · '}
            {row.madeBy} 建立
          </span>
          {row.state === 'scoring' && row.mineLeft !== null && (
            <span className={row.mineLeft > 0 ? 'mine-left' : 'muted'}>
              {row.mineLeft > 0 ? `您还有 ${row.mineLeft} 通没评` : '您已交齐'}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

import { Link } from 'react-router';
import type { CalibrationAnswer } from '../../api/calibrations.ts';

/** Who has handed in which call. Nobody's points are told yet. */
export function CalibrationProgress({ session }: { session: CalibrationAnswer }) {
  const { people, calls, submitted, expert } = session;
  const isDone = (callId: string, person: string) =>
    submitted.some((each) => each.callId === callId && each.person === person);
  return (
    <div className="wide">
      <table className="calibration-table panel">
        <caption className="sr-only">谁交了哪一通</caption>
        <thead>
          <tr>
            <th>评分的人</th>
            {calls.map(({ id, label }) => (
              <th key={id}>{label}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map(({ number, name }) => (
            <tr key={number}>
              <th scope="row">
                {name} <span className="muted">{number}</span>
                {number === expert && <span className="expert-mark">专家</span>}
              </th>
              {calls.map(({ id }) => (
                <td key={id} className={isDone(id, number) ? 'handed-in' : 'muted'}>
                  {isDone(id, number) ? '✓ 已交' : '未交'}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The calls whoever looks has to score, with what is done of them. */
export function OwnCalls({ session }: { session: CalibrationAnswer }) {
  const { id, calls, mine } = session;
  if (!mine) return <p className="muted">您不在评分名单里。比对之后才能看到大家的评分。</p>;
  return (
    <ol className="own-calls">
      {calls.map((call) => {
        const own = mine.find(({ callId }) => callId === call.id);
        return (
          <li key={call.id}>
            <Link to={`/calibrations/${id}/calls/${call.id}`}>{call.label}</Link> {call.agent}{' '}
            {own?.isSubmitted ? (
              <span className="handed-in">✓ 已交，{own.points} 分</span>
            ) : (
              <span className="mine-left">{own ? `草稿 ${own.points} 分，还没交` : '还没评'}</span>
            )}
          </li>
        );
      })}
    </ol>
  );
}

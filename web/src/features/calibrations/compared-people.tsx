import { ALLOWED_SPREAD } from '@tingjian/core/agreement/compare-calibration.ts';
import { Link } from 'react-router';
import { ShareText } from '../../ui/figure-text.tsx';
import { signedPoints } from '../../ui/signed-points.ts';
import type { Compared } from './compared.ts';

/** The picture once more in figures: one row a person, one column a call, then the means. */
export function ComparedPeople({ session, reference }: { session: Compared; reference: string }) {
  const { comparison, calls, people, expert } = session;
  const cell = (person: string, call: string) => {
    const found = comparison.deviations.find((each) => each.person === person && each.call === call);
    if (!found) return <span className="muted">未交</span>;
    const off = found.fromExpert ?? found.fromMedian;
    const isOut = Math.abs(off) > ALLOWED_SPREAD;
    return (
      <>
        <b>{found.points}</b>{' '}
        <span className={isOut ? 'out' : 'muted'}>
          {person === expert ? '' : signedPoints(off)}
          {isOut && <span className="sr-only">（超过 5 分）</span>}
        </span>
      </>
    );
  };
  return (
    <div className="wide">
      <table className="calibration-table panel">
        <caption className="sr-only">每人每通的得分和与{reference}的差</caption>
        <thead>
          <tr>
            <th>评分的人</th>
            {calls.map(({ id, label, agent }, at) => (
              <th key={id}>
                第 {at + 1} 通 <Link to={`/calls/${id}`}>{label}</Link>
                <br />
                <span className="muted">{agent}</span>
              </th>
            ))}
            <th>平均差（对{reference}）</th>
            <th>±{ALLOWED_SPREAD} 分内</th>
          </tr>
        </thead>
        <tbody>
          {comparison.people.map(({ person, mean, meanFromExpert, within, withinExpert }) => {
            const off = expert ? meanFromExpert : mean;
            return (
              <tr key={person}>
                <th scope="row">
                  {people.find(({ number }) => number === person)?.name}{' '}
                  <span className="muted">{person}</span>
                  {person === expert && <span className="expert-mark">专家</span>}
                </th>
                {calls.map(({ id }) => (
                  <td key={id}>{cell(person, id)}</td>
                ))}
                <td>{off === null ? <span className="muted">—</span> : `${signedPoints(off)} 分`}</td>
                <td>
                  <ShareText
                    share={expert ? withinExpert : within}
                    means={`与${reference}相差不超过 5 分的`}
                    why={person === expert ? '专家不与自己比' : '没有可比的评分'}
                  />
                </td>
              </tr>
            );
          })}
          <tr>
            <th scope="row">中位数（最低–最高）</th>
            {comparison.calls.map(({ call, median, lowest, highest }) => (
              <td key={call}>
                {median === null ? (
                  <span className="muted">无数据</span>
                ) : (
                  `${median}（${lowest}–${highest}）`
                )}
              </td>
            ))}
            <td colSpan={2} />
          </tr>
        </tbody>
      </table>
    </div>
  );
}

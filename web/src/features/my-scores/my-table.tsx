import { VERSION_SOURCE_NAMES } from '@tingjian/core/review/version-source.ts';
import { Link, useLocation } from 'react-router';
import type { ItemAnswer } from '../../api/calls.ts';
import type { MyScoreRow } from '../../api/my.ts';
import { DIRECTION_NAMES, isFatalCode } from '../../ui/call-words.ts';
import { PointsText } from '../../ui/points-text.tsx';
import { untilWords } from '../../ui/say-deadline.ts';
import { clock, whenInChina } from '../../ui/say-time.ts';
import { ScoreChips } from './score-chips.tsx';

function madeBy({ version }: MyScoreRow): string {
  if (!version) return '机检';
  const source = VERSION_SOURCE_NAMES[version.source];
  return version.number > 1 ? `${source} · 第 ${version.number} 版` : source;
}

/** What there is to do about a score, if anything. */
function ToDo({ row }: { row: MyScoreRow }) {
  const parts = [
    row.version && !row.version.acknowledgedAt && '待确认',
    row.openAppeals > 0 && `申诉中 ${row.openAppeals} 项`,
    row.appealUntil && `可申诉${untilWords(row.appealUntil)}`,
  ].filter(Boolean);
  return <>{parts.join(' · ')}</>;
}

/** One row a call, one card a call on a phone. */
export function MyTable({ rows, items }: { rows: MyScoreRow[]; items: ItemAnswer[] }) {
  const { search } = useLocation();
  const names = new Map(items.map((item) => [item.code, item]));
  return (
    <table className="my-table panel">
      <thead>
        <tr>
          <th>通话</th>
          <th>业务 · 时长</th>
          <th>由谁评分</th>
          <th className="right">得分（满分 100）</th>
          <th>扣分的质检项</th>
          <th>要做的</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.callId}>
            <td className="my-call">
              <Link to={`/my/${row.callId}`} state={{ list: search }}>
                {whenInChina(row.startedAt)}
              </Link>{' '}
              <span className="muted nowrap">{row.label}</span>
            </td>
            <td className="my-kind">
              {row.direction ? DIRECTION_NAMES[row.direction] : '方向未知'} · {row.businessType ?? '业务未填'}
              {row.durationMs !== null && ` · ${clock(row.durationMs)}`}
            </td>
            <td className="my-by">{madeBy(row)}</td>
            <td className="my-points right">
              {row.version ? (
                <span className="points">
                  <b>{row.points.final ?? row.points.highest}</b> 分
                </span>
              ) : (
                <PointsText points={row.points} hasFatalProposal={row.open.some(isFatalCode)} />
              )}
              {row.isFatal && <span className="points-note">致命项</span>}
            </td>
            <td className="my-lost">
              <ScoreChips row={row} names={names} />
            </td>
            <td className="my-to-do">
              <ToDo row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

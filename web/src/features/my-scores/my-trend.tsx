import { lazy, Suspense } from 'react';
import type { MyTrendAnswer } from '../../api/my.ts';
import { MeanText, oneDecimal } from '../../ui/mean-text.tsx';

const LineTrend = lazy(() => import('../../charts/line-trend.tsx'));

/** My months beside the middle of my team, as a picture and as a table. */
export function MyTrend({ trend }: { trend: MyTrendAnswer }) {
  const points = trend.map(({ month, own, team }) => ({
    label: month,
    value: own?.points ?? null,
    low: own?.low ?? null,
    high: own?.high ?? null,
    beside: team?.median ?? null,
  }));
  const withAny = trend.filter(({ own, team }) => own || team);
  const hasAny = withAny.length > 0;
  return (
    <section className="my-trend panel" aria-label="我的走势">
      <h2>我的走势</h2>
      <p className="muted">
        每月随机抽检并复核过的通话的均分，和班组其他人均分的中位数。不足三位同事被抽到的月份不显示中位数。
      </p>
      {!hasAny && <p>这半年还没有随机抽检并复核过的通话，有了以后这里显示走势。</p>}
      {hasAny && (
        <Suspense fallback={<div className="my-trend-space" />}>
          <LineTrend points={points} name="我的均分" besideName="班组中位数" unit="分" />
        </Suspense>
      )}
      <div className="my-trend-table" hidden={!hasAny}>
        <table>
          <thead>
            <tr>
              <th>月份</th>
              <th>我的均分（通数，95% 区间）</th>
              <th>班组中位数（人数）</th>
            </tr>
          </thead>
          <tbody>
            {withAny.toReversed().map(({ month, own, team }) => (
              <tr key={month}>
                <td className="nowrap">{month}</td>
                <td>{own ? <MeanText {...own} /> : <span className="muted">—</span>}</td>
                <td className="nowrap">
                  {team ? (
                    `${oneDecimal(team.median)} 分（${team.people} 人）`
                  ) : (
                    <span className="muted">—</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

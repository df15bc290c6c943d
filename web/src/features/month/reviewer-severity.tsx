import type { RankingAnswer } from '../../api/kpi.ts';
import { ScrollX } from '../../ui/scroll-x.tsx';

/** How severe the reviewers of the month were, given the people they happened to review. */
export function ReviewerSeverity({ reviewers }: { reviewers: NonNullable<RankingAnswer['reviewers']> }) {
  return (
    <section aria-label="复核松严">
      <h2>复核松严</h2>
      <p className="muted">
        每位复核员比别人给同样的坐席多给（＋，偏松）或少给（−，偏严）多少分；已考虑各人抽到的坐席不同。区间含
        0 的看不出松严。只算随机抽检、没有申诉改判、没有致命差错的通话。
      </p>
      {reviewers.length === 0 ? (
        <p>这个月没有可以比较的复核。</p>
      ) : (
        <ScrollX name="复核松严">
          <table className="month-table severity-table" aria-label="复核松严">
            <thead>
              <tr>
                <th>复核员</th>
                <th>通数</th>
                <th>松严（分）</th>
                <th>95% 区间</th>
                <th>结论</th>
              </tr>
            </thead>
            <tbody>
              {reviewers.map((each) => (
                <tr key={each.reviewer}>
                  <td>{each.name}</td>
                  <td>{each.calls}</td>
                  <td>{signed(each.effect)}</td>
                  <td>
                    {each.low === null ? '太少，不给区间' : `${signed(each.low)} 至 ${signed(each.high!)}`}
                  </td>
                  <td>{sayVerdict(each)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollX>
      )}
    </section>
  );
}

function sayVerdict({ isEnough, low, high }: NonNullable<RankingAnswer['reviewers']>[number]): string {
  if (!isEnough) return '通数少或无人可比，不作调整';
  if (low === null || high === null || (low <= 0 && high >= 0)) return '看不出松严';
  return low > 0 ? '偏松' : '偏严';
}

function signed(points: number): string {
  const rounded = Math.round(points * 10) / 10;
  return `${rounded > 0 ? '＋' : rounded < 0 ? '−' : ''}${Math.abs(rounded).toFixed(1)}`;
}

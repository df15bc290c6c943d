import type { InspectorLoad } from '../../api/reviews.ts';

/** Who has how much, how fast they go, and what is late. Agreement per inspector has its own page. */
export function LoadTable({ rows }: { rows: InspectorLoad[] }) {
  return (
    <div className="review-table-box panel">
      <table className="review-table">
        <thead>
          <tr>
            <th>质检员</th>
            <th className="right">手里</th>
            <th className="right">指定未做</th>
            <th className="right">逾期</th>
            <th className="right">今日完成</th>
            <th className="right">近 7 天</th>
            <th className="right" title="近 30 天，从领取到提交所用时间的中位数；括号里是所依据的复核数">
              每通用时（中位数）
            </th>
            <th className="right" title="近 30 天提交的盲评">
              盲评
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.number}>
              <td>
                {row.name} <span className="muted">{row.number}</span>
              </td>
              <td className="right">{row.inHand}</td>
              <td className="right">{row.assigned}</td>
              <td className="right">{row.overdue > 0 ? <b className="lost">{row.overdue}</b> : 0}</td>
              <td className="right">{row.doneToday}</td>
              <td className="right">{row.doneInWeek}</td>
              <td className="right">
                {row.paceMinutes === null ? '—' : `${row.paceMinutes.toFixed(1)} 分钟（n=${row.paceOf}）`}
              </td>
              <td className="right">{row.blindDone}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

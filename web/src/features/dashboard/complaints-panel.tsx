import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ComplaintsAnswer, dashboardQuery } from '../../api/dashboard.ts';
import { QuestionPanel, type Told } from './question-panel.tsx';
import { percentOf, whole } from './say-figure.ts';
import type { DashboardAddress } from './use-dashboard-address.ts';

const SHOWN = 8;

/** What customers complain about: classes and causes, how many proven, how many answered in time. */
export function ComplaintsPanel({ address }: { address: DashboardAddress }) {
  const found = useQuery({
    ...dashboardQuery('complaints', address.filter),
    placeholderData: keepPreviousData,
  });
  return (
    <QuestionPanel id="complaints" question="客户投诉什么？" found={found} address={address} tell={told}>
      {({ causes }) => {
        const most = causes[0]?.complaints ?? 1;
        return (
          <>
            <table className="small-table">
              <thead>
                <tr>
                  <th scope="col">类别 · 原因</th>
                  <th scope="col" className="right">
                    件
                  </th>
                  <th scope="col" className="right">
                    查实
                  </th>
                  <th scope="col" className="right">
                    按期
                  </th>
                </tr>
              </thead>
              <tbody>
                {causes.slice(0, SHOWN).map((row) => (
                  <tr key={`${row.class} ${row.cause}`}>
                    <th scope="row">
                      {row.class} · {row.cause}
                      <span className="count-bar" aria-hidden="true">
                        <span style={{ width: `${(row.complaints / most) * 100}%` }} />
                      </span>
                    </th>
                    <td className="right">{whole(row.complaints)}</td>
                    <td className="right nowrap">
                      {row.proven.hits}/{row.proven.n}
                    </td>
                    <td className="right nowrap">
                      {row.inTime.hits}/{row.inTime.n}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
            {causes.length > SHOWN && (
              <p className="muted">另有 {causes.length - SHOWN} 种原因，在表格里。</p>
            )}
          </>
        );
      }}
    </QuestionPanel>
  );
}

function told({ total, classes, causes }: ComplaintsAnswer): Told {
  const [first] = classes;
  return {
    answer: first ? `${first.class}，${whole(first.complaints)} 件` : '没有投诉',
    under: `共 ${whole(total.complaints)} 件；查实 ${percentOf(total.proven)}（${total.proven.hits}/${total.proven.n}），按期办结 ${percentOf(total.inTime)}（${total.inTime.hits}/${total.inTime.n}）；按应办结的日期`,
    empty: causes.length === 0 ? '这段时间没有到期的投诉。' : undefined,
    table: {
      columns: ['类别', '原因', '件', '查实', '已有结论', '查实 %', '办结', '按期', '按期 %'],
      rows: causes.map((row) => [
        ...[row.class, row.cause, row.complaints, row.proven.hits, row.proven.n, row.proven.value],
        ...[row.closed.hits, row.inTime.hits, row.inTime.value],
      ]),
    },
  };
}

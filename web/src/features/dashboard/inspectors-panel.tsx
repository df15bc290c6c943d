import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { dashboardQuery, type InspectorsAnswer } from '../../api/dashboard.ts';
import { ScrollX } from '../../ui/scroll-x.tsx';
import { QuestionPanel, type Told } from './question-panel.tsx';
import { percentOf, rangeOf, whole } from './say-figure.ts';
import type { DashboardAddress } from './use-dashboard-address.ts';

/** Do people agree, and is the work spread: load and agreement of every inspector. */
export function InspectorsPanel({ address }: { address: DashboardAddress }) {
  const { from, to } = address.filter;
  const found = useQuery({
    ...dashboardQuery('inspectors', { from, to }),
    placeholderData: keepPreviousData,
  });
  return (
    <QuestionPanel
      id="inspectors"
      question="质检员一致吗，忙得过来吗？"
      found={found}
      address={address}
      tell={told}
    >
      {({ inspectors }) => (
        <>
          <ScrollX name="质检员" className="">
            <table className="small-table">
              <thead>
                <tr>
                  <th scope="col">质检员</th>
                  <th scope="col" className="right">
                    完成
                  </th>
                  <th scope="col" className="right">
                    在手
                  </th>
                  <th scope="col" className="right">
                    超期
                  </th>
                  <th scope="col" className="right">
                    ±5 分内
                  </th>
                </tr>
              </thead>
              <tbody>
                {inspectors.map(({ inspector, done, waiting, overdue, within }) => (
                  <tr key={inspector.number}>
                    <th scope="row">
                      {inspector.name} <span className="muted">{inspector.number}</span>
                    </th>
                    <td className="right">{whole(done)}</td>
                    <td className="right">{whole(waiting)}</td>
                    <td className={overdue > 0 ? 'right overdue' : 'right'}>
                      {overdue > 0 ? `▲ ${whole(overdue)}` : 0}
                    </td>
                    <td className="right" title={`95% 区间 ${rangeOf(within, '%')}`}>
                      {within.value === null ? (
                        <span className="muted">无数据</span>
                      ) : (
                        <>
                          {percentOf(within)}{' '}
                          <span className="muted">
                            {within.hits}/{within.n}
                          </span>
                        </>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollX>
          <p className="question-links">
            <Link to="/calibrations">校准</Link>
            <Link to="/reviews">复核队列</Link>
          </p>
        </>
      )}
    </QuestionPanel>
  );
}

function told({ inspectors }: InspectorsAnswer): Told {
  const compared = inspectors.filter(({ within }) => within.value !== null);
  const [least] = compared.toSorted((a, b) => a.within.value! - b.within.value!);
  const late = inspectors.filter(({ overdue }) => overdue > 0);
  return {
    answer: least ? `最低 ${percentOf(least.within)} 在 ±5 分内` : '一致：无数据',
    under: [
      least
        ? `校准得分与小组中位数相差不超过 5 分的，最少的是${least.inspector.name} ${least.within.hits}/${least.within.n}`
        : '这段时间没有比对过的校准',
      late.length > 0
        ? `超期：${late.map(({ inspector, overdue }) => `${inspector.name} ${overdue} 件`).join('、')}`
        : '没有超期的复核',
      '在手与超期是此刻的',
    ].join('；'),
    empty: inspectors.length === 0 ? '这段时间没有人做过复核。' : undefined,
    table: {
      columns: [
        '质检员',
        '姓名',
        '完成',
        '其中盲评',
        '在手',
        '超期',
        '完全一致',
        '±5 分内',
        '校准次数',
        '±5 分内 %',
      ],
      rows: inspectors.map(({ inspector, done, blind, waiting, overdue, exact, within }) => [
        ...[inspector.number, inspector.name, done, blind, waiting, overdue],
        ...[exact.hits, within.hits, within.n, within.value],
      ]),
    },
  };
}

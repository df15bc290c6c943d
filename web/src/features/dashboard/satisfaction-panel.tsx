import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { dashboardQuery, type SatisfactionAnswer } from '../../api/dashboard.ts';
import { GradeBar } from './grade-bar.tsx';
import { QuestionPanel, type Told } from './question-panel.tsx';
import { percentOf, rangeOf, underFigure, whole } from './say-figure.ts';
import type { DashboardAddress } from './use-dashboard-address.ts';

type Figures = SatisfactionAnswer['total'];
type Line = { key: string; name: string; to?: string; figures: Figures };

/** What customers say: ratings with their counts, by team and by month. */
export function SatisfactionPanel({ address }: { address: DashboardAddress }) {
  const found = useQuery({
    ...dashboardQuery('satisfaction', address.filter),
    placeholderData: keepPreviousData,
  });
  return (
    <QuestionPanel id="satisfaction" question="客户怎么说？" found={found} address={address} tell={told}>
      {(answer) => (
        <>
          <GradeBar grades={answer.total.grades} />
          <ul className="grade-counts">
            {answer.total.grades.map(({ grade, name, count }) => (
              <li key={grade}>
                <span className={`grade-mark grade-${grade}`} aria-hidden="true" /> {name}{' '}
                <b>{whole(count)}</b>
              </li>
            ))}
          </ul>
          <table className="small-table">
            <thead>
              <tr>
                <th scope="col">班组、月份</th>
                <th scope="col" className="right">
                  满意
                </th>
                <th scope="col" className="right">
                  评价
                </th>
                <th scope="col">分布</th>
              </tr>
            </thead>
            <tbody>
              {linesOf(answer, address).map(({ key, name, to, figures }) => (
                <tr key={key}>
                  <th scope="row">{to ? <Link to={to}>{name}</Link> : name}</th>
                  <td className="right" title={`95% 区间 ${rangeOf(figures.satisfied, '%')}`}>
                    {percentOf(figures.satisfied)}
                  </td>
                  <td className="right">{whole(figures.satisfied.n)}</td>
                  <td className="cell-bar">
                    <GradeBar grades={figures.grades} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </QuestionPanel>
  );
}

function linesOf({ teams, months }: SatisfactionAnswer, { toPart }: DashboardAddress): Line[] {
  return [
    ...teams.map(({ team, ...figures }) => ({
      ...{ key: team?.id ?? 'none', name: team?.name ?? '不在班组', figures },
      ...(team && { to: toPart({ team: team.id }) }),
    })),
    ...months.map(({ month, ...figures }) => ({ key: month, name: month, to: `/month/${month}`, figures })),
  ];
}

function told({ total, teams, months, definition }: SatisfactionAnswer): Told {
  const { satisfied, rated } = total;
  const line = (name: string, figures: Figures) => [
    ...[name, figures.satisfied.value, figures.satisfied.low, figures.satisfied.high, figures.satisfied.n],
    ...[figures.rated.value, ...figures.grades.map(({ count }) => count)],
  ];
  return {
    answer: satisfied.value === null ? '无数据' : `满意度 ${percentOf(satisfied)}`,
    under: `${underFigure(satisfied, '条评价')}；参评率 ${percentOf(rated)}（${whole(rated.hits)}/${whole(rated.n)}）。${definition}`,
    empty: satisfied.n === 0 ? '这段时间没有导入评价。' : undefined,
    table: {
      columns: [
        ...['班组、月份', '满意度 %', '下限 %', '上限 %', '评价', '参评率 %'],
        ...total.grades.map(({ name }) => name),
      ],
      rows: [
        line('合计', total),
        ...teams.map(({ team, ...figures }) => line(team?.name ?? '不在班组', figures)),
        ...months.map(({ month, ...figures }) => line(month, figures)),
      ],
    },
  };
}

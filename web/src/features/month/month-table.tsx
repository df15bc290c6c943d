import { Popover } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { MonthTableAnswer } from '../../api/kpi.ts';
import { FigureSource } from './figure-source.tsx';
import { type PersonMonth, sayFigure, sayPoints, sayRank } from './month-words.ts';
import './month.css';

type Order = 'total' | 'number';

/** One scheme's people: points of every row, plus and minus, total, grade, rank with its interval. */
export function MonthTable({ table, schemeId }: { table: MonthTableAnswer; schemeId: string }) {
  const [order, setOrder] = useState<Order>('total');
  const scheme = table.schemes[schemeId]!;
  const { month, indicators, teamNames, previous } = table;
  const people = table.people
    .filter((person) => person.schemeId === schemeId)
    .toSorted((a, b) =>
      order === 'number'
        ? a.number.localeCompare(b.number)
        : (b.form.total ?? -1) - (a.form.total ?? -1) || a.number.localeCompare(b.number),
    );
  const changes = table.computings.at(-1)?.changes ?? [];
  const isChanged = (number: string, field: string) =>
    changes.some((change) => change.personNumber === number && change.field === field);
  return (
    <section aria-label={scheme.name}>
      <h2>
        {scheme.name} <span className="muted">方案 {scheme.version}</span>
      </h2>
      <div className="panel month-scroll">
        <table className="month-table">
          <thead>
            <tr>
              <th aria-sort={order === 'number' ? 'ascending' : 'none'}>
                <button type="button" className="bare" onClick={() => setOrder('number')}>
                  工号
                </button>
              </th>
              <th>姓名</th>
              <th>班组</th>
              {scheme.rows.map(({ id, name, weight }) => (
                <th key={id}>
                  {name} {weight}
                </th>
              ))}
              <th>加减</th>
              <th aria-sort={order === 'total' ? 'descending' : 'none'}>
                <button type="button" className="bare" onClick={() => setOrder('total')}>
                  总分 ▼
                </button>
              </th>
              <th>等级</th>
              {scheme.ranking && <th>排名（95% 区间）</th>}
              {previous && <th>比上月</th>}
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <tr key={person.number}>
                <td>
                  <Link to={`/month/${month}/${encodeURIComponent(person.number)}`}>{person.number}</Link>
                </td>
                <td>{person.name}</td>
                <td>{teamNames[person.teamId ?? ''] ?? '—'}</td>
                {person.form.rows.map((row) => (
                  <td key={row.id}>
                    <Popover
                      trigger="click"
                      title={`${person.name} · ${row.name}`}
                      content={
                        <FigureSource
                          row={row}
                          indicators={indicators}
                          month={month}
                          number={person.number}
                        />
                      }
                    >
                      <button
                        type="button"
                        className={`month-cell${isChanged(person.number, row.name) ? ' month-changed' : ''}`}
                        title={row.parts
                          .map(
                            (part) =>
                              `${indicators[part.indicator]?.name} ${sayFigure(part, indicators[part.indicator])}`,
                          )
                          .join('；')}
                      >
                        {sayPoints(row.points)}
                      </button>
                    </Popover>
                  </td>
                ))}
                <td>{sayPoints(person.form.added + person.form.deducted)}</td>
                <td className={`month-total${isChanged(person.number, '总分') ? ' month-changed' : ''}`}>
                  {sayPoints(person.form.total)}
                </td>
                <td>{person.form.grade ?? '—'}</td>
                {scheme.ranking && (
                  <td className={person.standing?.isMarked ? 'month-marked' : ''}>
                    {sayRank(person)}
                    {person.standing?.isMarked && ' 末位'}
                  </td>
                )}
                {previous && <td>{sayDifference(person, previous.totals)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function sayDifference({ number, form }: PersonMonth, before: Record<string, number | null>): string {
  const old = before[number];
  if (old === undefined || old === null || form.total === null) return '—';
  const difference = Math.round((form.total - old) * 100) / 100;
  return difference > 0 ? `＋${difference}` : sayPoints(difference);
}

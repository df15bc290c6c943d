import { isAskedFor, type MonthFilter } from '@tingjian/core/kpi/month/month-filter.ts';
import { Tooltip } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { MonthTableAnswer } from '../../api/kpi.ts';
import { FewMark } from './few-mark.tsx';
import { type PersonMonth, sayChange, sayFigure, sayPoints, sayRank, sayTotal } from './month-words.ts';
import { useFigureAddress } from './use-figure-address.ts';
import './month.css';

type Order = 'total' | 'number';
type Props = { table: MonthTableAnswer; schemeId: string; filter: MonthFilter };

/** One scheme's people: points of every row, plus and minus, total, grade, rank with its interval. */
export function MonthTable({ table, schemeId, filter }: Props) {
  const [order, setOrder] = useState<Order>('total');
  const scheme = table.schemes[schemeId]!;
  const { month, indicators, teamNames, previous } = table;
  const people = table.people
    .filter((person) => person.schemeId === schemeId && isAskedFor(filter)(person))
    .toSorted((a, b) =>
      order === 'number'
        ? a.number.localeCompare(b.number)
        : (b.form.total ?? -1) - (a.form.total ?? -1) || a.number.localeCompare(b.number),
    );
  const changes = table.computings.at(-1)?.changes ?? [];
  const changed = (number: string, fields: string[]) =>
    changes
      .filter((change) => change.personNumber === number && fields.includes(change.field))
      .map((change) => `上次计算改变了${sayChange(change)}`);
  const { open } = useFigureAddress();
  if (people.length === 0) return null;
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
              <th className="month-row">班组</th>
              {scheme.rows.map(({ id, name, weight }) => (
                <th key={id} className="month-row">
                  {name} {weight}
                </th>
              ))}
              <th className="month-row">加减</th>
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
                <td className="month-row">{teamNames[person.teamId ?? ''] ?? '—'}</td>
                {person.form.rows.map((row) => (
                  <td key={row.id} className="month-row">
                    <Cell
                      text={sayPoints(row.points)}
                      changes={changed(person.number, [row.name])}
                      title={row.parts
                        .map(
                          (part) =>
                            `${indicators[part.indicator]?.name} ${sayFigure(part, indicators[part.indicator])}`,
                        )
                        .join('；')}
                      open={() => open({ who: person.number, row: row.id })}
                    />
                    <FewMark row={row} />
                  </td>
                ))}
                <td className="month-row">
                  <Cell
                    text={sayPoints(person.form.added + person.form.deducted)}
                    changes={changed(person.number, ['加分', '扣分'])}
                    title="100 分之外的加减分"
                    open={() => open({ who: person.number, row: 'extras' })}
                  />
                </td>
                <td className="month-total">
                  {sayTotal(person.form.total)}
                  <Dot changes={changed(person.number, ['总分'])} />
                </td>
                <td>{person.form.grade ?? '—'}</td>
                {scheme.ranking && (
                  <td className={person.standing?.isMarked ? 'month-marked' : ''}>
                    <Link to={`/month/${month}/ranking#${encodeURIComponent(person.number)}`}>
                      {sayRank(person)}
                    </Link>
                    {person.standing?.isMarked && ' 末位'}
                    <Dot changes={changed(person.number, ['班组排名', '末位标记', '调整后排名'])} />
                  </td>
                )}
                {previous && <td>{sayDifference(person, previous.totals)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="muted month-on-phone">手机上只列总分；点工号看每一项。</p>
    </section>
  );
}

/** A figure that opens what is behind it; a dot where the last computing changed it. */
function Cell(props: { text: string; title: string; changes: string[]; open: () => void }) {
  const { text, title, changes, open } = props;
  return (
    <>
      <button type="button" className="month-cell" title={[...changes, title].join('\n')} onClick={open}>
        {text}
      </button>
      <Dot changes={changes} />
    </>
  );
}

function Dot({ changes }: { changes: string[] }) {
  if (changes.length === 0) return null;
  return (
    <Tooltip title={changes.join('；')}>
      <span className="month-dot" role="img" aria-label={changes.join('；')}>
        ●
      </span>
    </Tooltip>
  );
}

function sayDifference({ number, form }: PersonMonth, before: Record<string, number | null>): string {
  const old = before[number];
  if (old === undefined || old === null || form.total === null) return '—';
  const difference = Math.round((form.total - old) * 100) / 100;
  return `${difference > 0 ? '＋' : ''}${sayTotal(difference)}`;
}

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { chinaDay, chinaMonthSpan, dayAfter } from '@tingjian/core/calendar/china-day.ts';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { type FigureSourceAnswer, figureSourceQuery } from '../../api/kpi.ts';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { whenInChina } from '../../ui/say-time.ts';
import { ScrollX } from '../../ui/scroll-x.tsx';
import { sayPoints } from './month-words.ts';

const FIRST = 50;
const ALL = 5000;

/** The facts and calls that a row of a form is made of. */
export function FigureRows({ month, number, row }: { month: string; number: string; row: string }) {
  const [limit, setLimit] = useState(FIRST);
  const found = useQuery({
    ...figureSourceQuery({ month, number, row, limit }),
    placeholderData: keepPreviousData,
  });
  if (found.error)
    return <ProblemNote error={found.error} kept="考核没有改动。" again={() => void found.refetch()} />;
  if (!found.data) return <Skeleton active title={false} paragraph={{ rows: 6 }} />;
  const { of, sums, facts, calls, coaching } = found.data;
  const isTeam = of === 'team';
  const hasMore = [...facts, ...(calls ? [calls] : [])].some(({ rows, total }) => rows.length < total);
  return (
    <section aria-label="来源" className="figure-rows">
      <h2>来源{isTeam && '（班组全部坐席）'}</h2>
      {sums.length > 0 && (
        <p className="muted">
          现在的原始数据合计：
          {sums
            .map(({ name, value }) => `${name} ${value === null ? '无数据' : sayPoints(value)}`)
            .join('，')}
        </p>
      )}
      {calls && <Calls calls={calls} month={month} number={isTeam ? null : number} />}
      {facts.map((each) => (
        <Facts key={each.kind} facts={each} isTeam={isTeam} />
      ))}
      {coaching.length > 0 && <Coaching rows={coaching} />}
      {facts.length === 0 && !calls?.total && coaching.length === 0 && (
        <p className="muted">这个月没有这项数据的记录。</p>
      )}
      {hasMore && (
        <Button loading={found.isFetching} onClick={() => setLimit(ALL)}>
          显示全部
        </Button>
      )}
    </section>
  );
}

function Calls(props: {
  calls: NonNullable<FigureSourceAnswer['calls']>;
  month: string;
  number: string | null;
}) {
  const { calls, month, number } = props;
  if (calls.total === 0) return <p className="muted">没有计入的通话。</p>;
  return (
    <>
      <h3>
        通话 {calls.total} 通{' '}
        {number !== null && <Link to={callsOf({ month, number })}>这个月的全部通话</Link>}
      </h3>
      <ScrollX name="计入的通话" className="">
        <table className="month-table" aria-label="计入的通话">
          <thead>
            <tr>
              <th>时间</th>
              <th>得分</th>
              <th>通话</th>
              {number === null && <th>坐席</th>}
              <th>评分</th>
            </tr>
          </thead>
          <tbody>
            {calls.rows.map((call) => (
              <tr key={call.id}>
                <td className="nowrap">{whenInChina(call.startedAt)}</td>
                <td className="nowrap">
                  {sayPoints(call.points)}
                  {call.isFatal && ' 致命'}
                </td>
                <td>
                  <Link to={`/calls/${call.id}`}>{call.label}</Link>
                </td>
                {number === null && <td className="nowrap">{call.person.name}</td>}
                <td className="nowrap">
                  {call.scoredBy}
                  {call.version > 1 && `，第 ${call.version} 版`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
    </>
  );
}

function callsOf({ month, number }: { month: string; number: string }): string {
  const to = dayAfter(chinaDay(chinaMonthSpan(month).until), -1);
  return `/calls?${new URLSearchParams({ agent: number, from: `${month}-01`, to })}`;
}

function Facts({ facts, isTeam }: { facts: FigureSourceAnswer['facts'][number]; isTeam: boolean }) {
  const { name, columns, rows, total } = facts;
  // A column that nobody filled in says nothing.
  const filled = columns.map((_, at) => rows.some(({ cells }) => cells[at] !== null));
  const reasons = [...new Set(rows.flatMap(({ leftOut }) => leftOut ?? []))];
  return (
    <>
      <h3>
        {name} {total} 行
      </h3>
      <ScrollX name={name} className="">
        <table className="month-table" aria-label={name}>
          <thead>
            <tr>
              <th>日期</th>
              {isTeam && <th>坐席</th>}
              {columns.map((column, at) => filled[at] && <th key={column}>{column}</th>)}
              <th>文件</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, person, day, cells, fileName, importedAt, leftOut }) => (
              <tr key={id} className={leftOut === null ? '' : 'month-left-out'}>
                <td className="nowrap">
                  {day}
                  {leftOut !== null && <span className="month-few"> 不计</span>}
                </td>
                {isTeam && <td className="nowrap">{person?.name}</td>}
                {columns.map(
                  (column, index) => filled[index] && <td key={column}>{sayCell(cells[index]!)}</td>,
                )}
                <td className="nowrap" title={`${whenInChina(importedAt)} 导入`}>
                  {fileName ?? '接口'}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
      {reasons.map((reason) => (
        <p key={reason} className="month-few">
          不计：{reason}
        </p>
      ))}
    </>
  );
}

function sayCell(value: string | number | boolean | null): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) ? whenInChina(value) : String(value);
}

function Coaching({ rows }: { rows: FigureSourceAnswer['coaching'] }) {
  return (
    <>
      <h3>辅导 {rows.length} 次</h3>
      <ul className="month-list">
        {rows.map(({ person, callId, dueAt, doneAt, isInTime }) => (
          <li key={`${person.number} ${dueAt} ${callId}`}>
            {person.name}：期限 {whenInChina(dueAt)}，
            {doneAt === null ? '没有完成' : `${whenInChina(doneAt)} 完成${isInTime ? '' : '，逾期'}`}{' '}
            {callId && <Link to={`/calls/${callId}`}>通话</Link>}
          </li>
        ))}
      </ul>
    </>
  );
}

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { hasLeft } from '@tingjian/core/people/has-left.ts';
import { ROLE_NAMES } from '@tingjian/core/people/roles.ts';
import { Pagination, Skeleton } from 'antd';
import { Link } from 'react-router';
import { type PersonRowAnswer, peopleQuery } from '../../api/people.ts';
import { chinaToday } from '../../ui/china-today.ts';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { PeopleFilters } from './people-filters.tsx';
import { usePeopleFilter } from './use-people-filter.ts';

function standing({ leftOn, probationEnd }: PersonRowAnswer): string {
  const today = chinaToday();
  if (leftOn !== null) return hasLeft({ leftOn }, today) ? `${leftOn} 离职` : `做到 ${leftOn}`;
  return probationEnd !== null && probationEnd >= today ? `试用期至 ${probationEnd}` : '在职';
}

function PeopleTable({ rows }: { rows: PersonRowAnswer[] }) {
  return (
    <div className="panel scroll-x">
      <table className="plain-table">
        <thead>
          <tr>
            <th>工号</th>
            <th>姓名</th>
            <th>班组</th>
            <th>岗位</th>
            <th>角色</th>
            <th>入职</th>
            <th>状态</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.number} className={hasLeft(row, chinaToday()) ? 'has-left' : undefined}>
              <td className="nowrap">
                <Link to={`/people/${encodeURIComponent(row.number)}`}>{row.number}</Link>
              </td>
              <td className="nowrap">{row.name}</td>
              <td className="nowrap">{row.team?.name ?? '—'}</td>
              <td>{row.post ?? '—'}</td>
              <td className="nowrap">{ROLE_NAMES[row.role]}</td>
              <td className="nowrap">{row.entryDay ?? '—'}</td>
              <td className="nowrap">{standing(row)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function PeopleList() {
  const { filter, change } = usePeopleFilter();
  const people = useQuery({ ...peopleQuery(filter), placeholderData: keepPreviousData });
  const answer = people.data;
  return (
    <>
      <PeopleFilters filter={filter} posts={answer?.posts ?? []} change={change} />
      {people.error && (
        <ProblemNote
          error={people.error}
          kept="名册没有读到，也没有改动。"
          again={() => void people.refetch()}
        />
      )}
      {people.isPending && <Skeleton active title={false} paragraph={{ rows: 8 }} />}
      {answer?.total === 0 && <p className="panel form-panel">没有符合条件的人。换个词，或清空筛选。</p>}
      {answer && answer.rows.length > 0 && (
        <>
          <PeopleTable rows={answer.rows} />
          <Pagination
            className="people-pages"
            size="small"
            align="end"
            current={answer.page}
            pageSize={answer.pageSize}
            total={answer.total}
            showSizeChanger={{ 'aria-label': '每页条数' }}
            showTotal={(total) => `共 ${total} 人`}
            onChange={(page, pageSize) => change({ page: `${page}`, pageSize: `${pageSize}` })}
          />
        </>
      )}
    </>
  );
}

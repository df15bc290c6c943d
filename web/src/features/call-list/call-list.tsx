import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Pagination, Skeleton } from 'antd';
import { callsQuery } from '../../api/calls.ts';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { BehindFilters } from './behind-filters.tsx';
import { CallFilters } from './call-filters.tsx';
import { CallTable } from './call-table.tsx';
import { FirstSteps } from './first-steps.tsx';
import { useCallFilter } from './use-call-filter.ts';
import './call-filters.css';
import './call-list.css';

function LoadingRows() {
  return (
    <div className="panel loading-rows" role="status">
      <span className="sr-only">正在读取通话…</span>
      {Array.from({ length: 8 }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: eight equal grey lines
        <Skeleton.Input key={row} active block size="small" />
      ))}
    </div>
  );
}

export function CallList() {
  const { filter, change, clear, isFiltered } = useCallFilter();
  const calls = useQuery({ ...callsQuery(filter), placeholderData: keepPreviousData });
  const answer = calls.data;

  return (
    <>
      <CallFilters filter={filter} change={change} clear={clear} isFiltered={isFiltered} />
      <BehindFilters filter={filter} change={change} />
      {calls.error && (
        <ProblemNote
          error={calls.error}
          kept="列表没有读到，但通话都在：录音、转写和评分没有改动。"
          again={() => void calls.refetch()}
        />
      )}
      {calls.isPending && <LoadingRows />}
      {answer && answer.total === 0 && !isFiltered && <FirstSteps />}
      {answer && answer.total === 0 && isFiltered && (
        <div className="panel nothing-found">
          没有符合筛选条件的通话。
          <Button type="link" onClick={clear}>
            清除筛选
          </Button>
        </div>
      )}
      {answer && answer.rows.length > 0 && (
        <>
          <CallTable rows={answer.rows} />
          <Pagination
            className="call-pages"
            size="small"
            align="end"
            current={answer.page}
            pageSize={answer.pageSize}
            total={answer.total}
            showSizeChanger={{ 'aria-label': '每页条数' }}
            showTotal={(total) => `共 ${total} 通`}
            onChange={(page, pageSize) =>
              change(
                pageSize === answer.pageSize ? { page: `${page}` } : { page: '1', pageSize: `${pageSize}` },
              )
            }
          />
        </>
      )}
    </>
  );
}

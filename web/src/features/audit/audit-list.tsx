import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Pagination, Skeleton } from 'antd';
import { auditExportAddress, auditQuery } from '../../api/audit.ts';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { useAddressFilter } from '../../ui/use-address-filter.ts';
import { AuditFilters } from './audit-filters.tsx';
import { AuditTable } from './audit-table.tsx';
import './audit.css';

const NAMES = ['person', 'action', 'subject', 'from', 'to', 'text', 'page', 'pageSize'] as const;

export function AuditList() {
  const { filter, change, clear, isFiltered } = useAddressFilter(NAMES);
  const found = useQuery({ ...auditQuery(filter), placeholderData: keepPreviousData });
  const answer = found.data;
  return (
    <>
      <AuditFilters filter={filter} change={change} clear={clear} isFiltered={isFiltered} />
      {found.error && (
        <ProblemNote error={found.error} kept="只是没有读到，记录都在。" again={() => void found.refetch()} />
      )}
      {found.isPending && <Skeleton active title={false} paragraph={{ rows: 12 }} />}
      {answer?.total === 0 && <p className="panel nothing-found">没有符合筛选条件的操作。</p>}
      {answer && answer.rows.length > 0 && (
        <>
          <AuditTable rows={answer.rows} />
          <div className="audit-foot">
            <Button href={auditExportAddress(filter)} download>
              导出 CSV
            </Button>
            <Pagination
              size="small"
              current={answer.page}
              pageSize={answer.pageSize}
              total={answer.total}
              showSizeChanger={{ 'aria-label': '每页条数' }}
              showTotal={(total) => (total < answer.mostCounted ? `共 ${total} 条` : `多于 ${total} 条`)}
              onChange={(page, pageSize) =>
                change(
                  pageSize === answer.pageSize ? { page: `${page}` } : { page: '1', pageSize: `${pageSize}` },
                )
              }
            />
          </div>
        </>
      )}
    </>
  );
}

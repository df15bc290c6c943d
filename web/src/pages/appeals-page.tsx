import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Pagination, Segmented, Skeleton } from 'antd';
import { useSearchParams } from 'react-router';
import { appealsQuery } from '../api/appeals.ts';
import { itemsQuery } from '../api/calls.ts';
import { AppealList } from '../features/appeals/appeal-list.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';

const EMPTY: Record<string, string> = {
  open: '没有等待答复的申诉。',
  answered: '还没有答复过的申诉。',
  all: '还没有人提出申诉。',
};

/** The appeals within reach, the most urgent first. */
export function AppealsPage() {
  const [params, setParams] = useSearchParams();
  const state = params.get('state') ?? 'open';
  const page = params.get('page') ?? '1';
  const appeals = useQuery({ ...appealsQuery({ state, page }), placeholderData: keepPreviousData });
  const items = useQuery(itemsQuery);
  const answer = appeals.data;
  return (
    <div className="page">
      <h1>申诉</h1>
      <div className="appeals-bar">
        <Segmented
          aria-label="显示哪些申诉"
          value={state}
          options={[
            { value: 'open', label: `待答复 ${answer?.open ?? ''}` },
            { value: 'answered', label: '已答复' },
            { value: 'all', label: '全部' },
          ]}
          onChange={(next) => setParams({ state: next })}
        />
        {answer && answer.overdue > 0 && (
          <b className="appeals-late">{answer.overdue} 项逾期未答复，已上报经理</b>
        )}
        <span className="muted">3 个工作日内答复，由没有评过这通的人答复。</span>
      </div>
      {appeals.error && (
        <ProblemNote
          error={appeals.error}
          kept="只是没有读到，申诉没有改动。"
          again={() => void appeals.refetch()}
        />
      )}
      {appeals.isPending && <Skeleton active title={false} paragraph={{ rows: 6 }} />}
      {answer?.rows.length === 0 && <p className="panel nothing-found">{EMPTY[state] ?? EMPTY.all}</p>}
      {answer && answer.rows.length > 0 && (
        <>
          <AppealList rows={answer.rows} items={items.data ?? []} />
          <Pagination
            className="call-pages"
            size="small"
            align="end"
            hideOnSinglePage
            showSizeChanger={false}
            current={answer.page}
            pageSize={answer.pageSize}
            total={answer.total}
            onChange={(next) => setParams({ state, page: `${next}` })}
          />
        </>
      )}
    </div>
  );
}

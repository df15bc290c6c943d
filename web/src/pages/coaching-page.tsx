import { useQuery } from '@tanstack/react-query';
import { Segmented, Skeleton } from 'antd';
import { useSearchParams } from 'react-router';
import { coachingQuery } from '../api/coaching.ts';
import { CoachingCard } from '../features/coaching/coaching-card.tsx';
import { NewCoaching } from '../features/coaching/new-coaching.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { useViewer } from '../ui/viewer.tsx';

const SHOWN = [
  { value: 'open', label: '未完成' },
  { value: 'done', label: '已辅导' },
  { value: 'all', label: '全部' },
];

/** Who is to be coached on what, by when, and what was said. */
export function CoachingPage() {
  const [params, setParams] = useSearchParams();
  const state = params.get('state') ?? 'open';
  const { number, may } = useViewer();
  const rows = useQuery(coachingQuery(state));
  return (
    <div className="page page-narrow">
      <h1>辅导</h1>
      <Segmented
        aria-label="显示哪些辅导"
        value={state}
        options={SHOWN}
        onChange={(next) => setParams({ state: next })}
      />
      {may('coach') && <NewCoaching />}
      {rows.error && (
        <ProblemNote
          error={rows.error}
          kept="只是没有读到，辅导记录没有改动。"
          again={() => void rows.refetch()}
        />
      )}
      {rows.isPending && <Skeleton active title={false} paragraph={{ rows: 6 }} />}
      {rows.data?.length === 0 && (
        <p className="panel nothing-found">
          {state === 'open' ? '没有要做或要看的辅导。' : '还没有辅导记录。'}
        </p>
      )}
      <ul className="coaching-list">
        {rows.data?.map((row) => (
          <CoachingCard key={row.id} row={row} isOwn={row.person.number === number} mayCoach={may('coach')} />
        ))}
      </ul>
    </div>
  );
}

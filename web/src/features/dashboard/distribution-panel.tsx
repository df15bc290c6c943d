import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { PASS_POINTS } from '@tingjian/core/kpi/pass-mark.ts';
import { lazy, Suspense } from 'react';
import { useNavigate } from 'react-router';
import { type DistributionAnswer, dashboardQuery } from '../../api/dashboard.ts';
import { QuestionPanel, type Told } from './question-panel.tsx';
import { SAMPLE_NAMES } from './sample-names.ts';
import { whole } from './say-figure.ts';
import type { DashboardAddress } from './use-dashboard-address.ts';

const Columns = lazy(() => import('../../charts/columns.tsx'));

type Bucket = DistributionAnswer['buckets'][number];
const nameOf = ({ from, to }: Bucket) => (to === 100 ? `${from}–100` : `${from}–${to - 1}`);

/** How the scores lie: calls per five points. */
export function DistributionPanel({ address }: { address: DashboardAddress }) {
  const { filter, sample, toCalls } = address;
  const found = useQuery({
    ...dashboardQuery('distribution', { ...filter, sample }),
    placeholderData: keepPreviousData,
  });
  const navigate = useNavigate();
  const callsOf = ({ from, to }: Bucket) =>
    toCalls({ sample, pointsFrom: `${from}`, pointsBelow: to === 100 ? undefined : `${to}` });
  return (
    <QuestionPanel
      id="distribution"
      question="分数怎么分布？"
      found={found}
      address={address}
      tell={(answer) => told(answer, callsOf)}
    >
      {(answer) => {
        const shown = shownOf(answer);
        return (
          <Suspense fallback={<div className="chart-space" />}>
            <Columns
              summary={`得分分布，共 ${answer.calls} 通`}
              columns={shown.map((bucket) => ({
                label: `${bucket.from}`,
                count: bucket.calls,
                words: `${nameOf(bucket)} 分：${bucket.calls} 通`,
              }))}
              line={{ before: `${PASS_POINTS}`, words: '合格线' }}
              pick={(at) => navigate(callsOf(shown[at]!))}
            />
          </Suspense>
        );
      }}
    </QuestionPanel>
  );
}

/** From the first bucket that holds a call; the pass mark is always on the picture. */
function shownOf({ buckets }: DistributionAnswer): Bucket[] {
  const first = buckets.findIndex(({ calls, from }) => calls > 0 || from >= PASS_POINTS - 15);
  return buckets.slice(Math.max(0, first));
}

function told(answer: DistributionAnswer, callsOf: (bucket: Bucket) => string): Told {
  const { buckets, calls, sample } = answer;
  const most = buckets.reduce((best, bucket) => (bucket.calls > best.calls ? bucket : best));
  return {
    answer: calls === 0 ? '无数据' : `最多的是 ${nameOf(most)} 分`,
    under: `${SAMPLE_NAMES[sample]} ${whole(calls)} 通，其中 ${whole(most.calls)} 通在这一段；每 5 分一段`,
    empty: calls === 0 ? '这段时间没有这一类评过分的通话。' : undefined,
    table: {
      columns: ['得分', '通数'],
      rows: buckets.map((bucket) => [nameOf(bucket), bucket.calls]),
      links: buckets.map((bucket) => (bucket.calls === 0 ? null : callsOf(bucket))),
    },
  };
}

import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { Link, useParams } from 'react-router';
import { rankingQuery } from '../api/kpi.ts';
import { Ladder } from '../features/month/ladder.tsx';
import { MonthSettings } from '../features/month/month-settings.tsx';
import { RankingGroup } from '../features/month/ranking-group.tsx';
import { ReviewerSeverity } from '../features/month/reviewer-severity.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { whenInChina } from '../ui/say-time.ts';
import { useViewer } from '../ui/viewer.tsx';
import '../features/month/month.css';

/** Who stands where, how sure is that, and what does a person decide about it? */
export function RankingPage() {
  const { month = '' } = useParams();
  const { may } = useViewer();
  const found = useQuery(rankingQuery(month));
  return (
    <div className="page">
      <h1>
        {month} 排名
        {found.data?.isDemo && <span className="demo-mark">演示数据</span>}
      </h1>
      <p className="no-print">
        <Link to={`/month/${month}`}>回到 {month} 月度考核</Link>
      </p>
      {found.error && (
        <ProblemNote error={found.error} kept="排名没有改动。" again={() => void found.refetch()} />
      )}
      {!found.data && !found.error && <Skeleton active title={false} paragraph={{ rows: 12 }} />}
      {found.data && (
        <>
          <p className="muted">
            第 {found.data.computing} 次计算
            {found.data.steps.frozen &&
              `，${found.data.steps.frozen.by} ${whenInChina(found.data.steps.frozen.at)} 冻结，此后不变`}
            。排在后面不等于不胜任：末位只引出由人决定的建议。
          </p>
          {found.data.groups.length === 0 && <p className="panel nothing-found">这个月没有可排名的人。</p>}
          {found.data.groups.map((group) => (
            <RankingGroup
              key={`${group.team?.id} ${group.post} ${group.scheme.version}`}
              group={group}
              month={month}
              isAdjusted={found.data.isSeverityAdjusted}
            />
          ))}
          <Ladder month={month} mayDecide={may('compute-kpi')} />
          {found.data.reviewers && <ReviewerSeverity reviewers={found.data.reviewers} />}
          {may('read-facts') && <MonthSettings mayChange={may('compute-kpi')} />}
        </>
      )}
    </div>
  );
}

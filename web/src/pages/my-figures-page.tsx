import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { myIndicatorsQuery } from '../api/dashboard.ts';
import { MyGrade } from '../features/my-figures/my-grade.tsx';
import { MyIndicators } from '../features/my-figures/my-indicators.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { whenInChina } from '../ui/say-time.ts';
import '../features/my-figures/my-figures.css';

/** 我的指标: one's own running month, the middle of the team, the grade so far and what would change it. */
export function MyFiguresPage() {
  const [params] = useSearchParams();
  const found = useQuery(myIndicatorsQuery(params.get('month') ?? undefined));
  return (
    <div className="page page-narrow">
      <div className="my-figures-head">
        <h1>我的指标{found.data && ` ${found.data.month}`}</h1>
        <div className="my-figures-links">
          <Link to="/my">← 我的成绩</Link>
          <Link to="/month">考核表</Link>
        </div>
      </div>
      {found.error && (
        <ProblemNote
          error={found.error}
          kept="只是没有读到，数据没有改动。"
          again={() => void found.refetch()}
        />
      )}
      {found.isPending && <Skeleton active title={false} paragraph={{ rows: 10 }} />}
      {found.data && (
        <>
          <MyGrade mine={found.data} />
          <MyIndicators indicators={found.data.indicators} />
          <p className="muted">数据截至 {whenInChina(found.data.updatedAt)}</p>
        </>
      )}
    </div>
  );
}

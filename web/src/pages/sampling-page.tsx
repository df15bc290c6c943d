import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { planQuery } from '../api/sampling.ts';
import { DrawDrawer } from '../features/sampling/draw-drawer.tsx';
import { DrawTable } from '../features/sampling/draw-table.tsx';
import { MonthSelect } from '../features/sampling/month-select.tsx';
import { PlanLead } from '../features/sampling/plan-lead.tsx';
import { PlanPanel } from '../features/sampling/plan-panel.tsx';
import { RiskNote } from '../features/sampling/risk-note.tsx';
import { useSamplingAddress } from '../features/sampling/use-sampling-address.ts';
import { ProblemNote } from '../ui/problem-note.tsx';
import '../ui/figure-text.css';
import '../features/sampling/sampling.css';

/** Which calls do people hear, by what chance, and how far are they? */
export function SamplingPage() {
  const { month, thisMonth, drawId, go, choose } = useSamplingAddress();
  const found = useQuery({ ...planQuery(month), placeholderData: keepPreviousData });
  const plan = found.data;
  return (
    <div className="page">
      <div className="sampling-head">
        <h1>抽样计划</h1>
        <MonthSelect month={month} thisMonth={thisMonth} planned={plan?.months ?? []} go={go} />
      </div>
      {found.error && (
        <ProblemNote
          error={found.error}
          kept="只是没有读到，计划和抽样都没有改动。"
          again={() => void found.refetch()}
        />
      )}
      {found.isPending && <Skeleton active title={false} paragraph={{ rows: 10 }} />}
      {plan && (
        <>
          {plan.plan && <PlanLead plan={plan} />}
          <PlanPanel key={plan.month} plan={plan} />
          <h2>每人每周</h2>
          {plan.draws.length > 0 ? (
            <>
              <p className="muted">
                已复核/已抽；n 是当周可抽的通话数，百分数是每一通被抽中的概率。点开可以重新抽一次。
              </p>
              <DrawTable plan={plan} choose={choose} />
            </>
          ) : (
            <p className="muted">还没有抽。第一周结束后的次日凌晨抽第一次，之后这里按人按周显示进度。</p>
          )}
          <DrawDrawer draw={plan.draws.find(({ id }) => id === drawId)} close={() => choose(null)} />
        </>
      )}
      <RiskNote />
    </div>
  );
}

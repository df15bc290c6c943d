import type { PlanAnswer } from '../../api/sampling.ts';
import { monthFigures } from './month-figures.ts';

/** The answer first: how far are the calls that people hear this month? */
export function PlanLead({ plan: { draws, weeks } }: { plan: PlanAnswer }) {
  const { random, noFinding, drawnWeeks, blind, unblinded } = monthFigures(draws);
  return (
    <dl className="lead-figures sampling-lead">
      <div>
        <dt>随机抽检</dt>
        <dd>
          <b>
            {random.done}/{random.taken}
          </b>{' '}
          通已复核
          <span className="figure-under">从 {random.frame} 通里抽，每通都有已知的概率</span>
        </dd>
      </div>
      <div>
        <dt>其中盲评</dt>
        <dd>
          <b>{blind}</b> 通
          <span className="figure-under">
            {random.taken > 0 ? `占 ${Math.round((100 * blind) / random.taken)}%` : '还没有抽'}
            {unblinded > 0 && `；另有 ${unblinded} 通抽中前已有人看过机检，不再算盲评`}
          </span>
        </dd>
      </div>
      <div>
        <dt>无检出抽检</dt>
        <dd>
          <b>
            {noFinding.done}/{noFinding.taken}
          </b>{' '}
          通已复核
          <span className="figure-under">从机检一处都没检出的 {noFinding.frame} 通里抽，全部盲评</span>
        </dd>
      </div>
      <div>
        <dt>进度</dt>
        <dd>
          <b>
            {drawnWeeks}/{weeks.length}
          </b>{' '}
          周已抽
          <span className="figure-under">每周结束后的次日凌晨抽</span>
        </dd>
      </div>
    </dl>
  );
}

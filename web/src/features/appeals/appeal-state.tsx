import { APPEAL_OUTCOME_NAMES } from '@tingjian/core/appeals/appeal.ts';
import type { AppealRow } from '../../api/appeals.ts';
import { untilWords } from '../../ui/say-deadline.ts';
import './appeals.css';

/** Where an appeal stands, by word and colour. */
export function AppealState({ appeal }: { appeal: AppealRow }) {
  const { state, outcome, isOverdue, escalatedAt, answerDueAt } = appeal;
  if (state === 'withdrawn') return <span className="appeal-state">已撤回</span>;
  if (state === 'answered' && outcome)
    return (
      <span className={`appeal-state appeal-${outcome === 'rejected' ? 'rejected' : 'changed'}`}>
        {APPEAL_OUTCOME_NAMES[outcome]}
      </span>
    );
  return (
    <span className={`appeal-state ${isOverdue ? 'appeal-late' : 'appeal-open'}`}>
      {isOverdue ? '逾期未答复' : `待答复，${untilWords(answerDueAt)}`}
      {escalatedAt && '，已上报经理'}
    </span>
  );
}

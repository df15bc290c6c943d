import { REVIEW_STATE_NAMES } from '@tingjian/core/review/review-state.ts';
import { Button } from 'antd';
import type { ReviewAnswer } from '../../api/reviews.ts';
import { whenInChina } from '../../ui/say-time.ts';

function standingWords(review: ReviewAnswer): string {
  const { state, claimedBy, claimedAt, assignedTo, submittedBy, submittedAt, secondBy, recallReason } =
    review;
  if (state === 'claimed' && claimedBy) {
    return `${claimedBy.name}（${claimedBy.number}）自 ${whenInChina(claimedAt!)} 起在复核，停手 30 分钟后可由他人领取。`;
  }
  if (state === 'done' && submittedBy) {
    const second = secondBy ? `，${secondBy.name} 二次确认` : '';
    return `${submittedBy.name} 于 ${whenInChina(submittedAt!)} 提交${second}，成绩已公布。`;
  }
  if (state === 'second' && submittedBy) return `${submittedBy.name} 判了致命项，等另一个人二次确认。`;
  if (state === 'recalled') return `主管已撤回：${recallReason ?? ''}`;
  if (assignedTo) return `主管指定由 ${assignedTo.name}（${assignedTo.number}）复核。`;
  return `${REVIEW_STATE_NAMES[state]}。`;
}

/** Whoever does not hold the review reads where it stands; whoever may, takes it. */
export function StandingBar(props: {
  review: ReviewAnswer;
  canClaim: boolean;
  isBusy: boolean;
  problem: string | null;
  claim: () => void;
}) {
  return (
    <div className="submit-bar">
      <div className="submit-row">
        <span className="submit-next">{props.problem ?? standingWords(props.review)}</span>
        {props.canClaim && (
          <Button type="primary" autoFocus loading={props.isBusy} onClick={props.claim}>
            领取 <kbd>⏎</kbd>
          </Button>
        )}
      </div>
    </div>
  );
}

import { REVIEW_QUEUE_NAMES, REVIEW_STATE_NAMES } from '@tingjian/core/review/review-state.ts';
import type { Points } from '@tingjian/core/scorecard/scorecard.ts';
import { Link } from 'react-router';
import type { ReviewAnswer } from '../../api/reviews.ts';
import { DIRECTION_NAMES } from '../../ui/call-words.ts';
import { clock } from '../../ui/say-time.ts';
import type { DraftState } from './use-draft.ts';

const SAVED: Record<DraftState, string> = {
  saved: '草稿已存',
  waiting: '草稿待存…',
  saving: '正在存草稿…',
  offline: '连不上服务，草稿在本机',
  behind: '草稿没有存：另一个窗口更新',
  lost: '已不在您手里，草稿在本机',
  refused: '草稿没有存上，留在本机',
};

const rangeOf = ({ lowest, highest, final }: Points) =>
  final !== null ? `${final}` : lowest === highest ? `${lowest}` : `${lowest}–${highest}`;

/** Which call, what the machine made of it, what it is now, and how far the day has come. */
export function ReviewHead(props: {
  review: ReviewAnswer;
  /** The score as decided so far; null while nobody decides. */
  points: Points | null;
  draftState: DraftState | null;
}) {
  const { review, points, draftState } = props;
  const { call, machine, counts, published } = review;
  const facts = [
    `${call.direction ? DIRECTION_NAMES[call.direction] : '方向未知'} ${call.businessType ?? '业务未填'}`,
    call.durationMs === null ? '时长未知' : clock(call.durationMs),
  ];
  return (
    <header className="call-head review-head">
      <Link to="/reviews" className="nowrap">
        ← 复核
      </Link>
      <h1>{call.label}</h1>
      <span className="call-agent">
        {call.agent.name} <span className="muted">{call.agent.number}</span>
      </span>
      <span className="call-facts muted">{facts.join(' · ')}</span>
      <span className="review-tag">{REVIEW_QUEUE_NAMES[review.queue]}</span>
      {review.isBlind && <span className="review-tag">盲评</span>}
      {review.isOverdue && <span className="review-tag review-late">已逾期</span>}
      <span className="review-figures">
        <span>
          <span className="muted">机检</span> {machine ? rangeOf(machine.points) : '—'}
        </span>
        <span aria-live="polite">
          <span className="muted">人工</span>{' '}
          <b className="review-points">{points ? `${rangeOf(points)} 分` : '—'}</b>
        </span>
        {published && (
          <span>
            <span className="muted">已公布</span> {published.points}
          </span>
        )}
        <span className="muted" title="您今天提交的，和还在等待的复核">
          今日 {counts.doneToday} · 待领 {counts.waiting}
        </span>
        <span className={`review-saved review-saved-${draftState}`} role="status">
          {draftState ? SAVED[draftState] : REVIEW_STATE_NAMES[review.state]}
        </span>
      </span>
    </header>
  );
}

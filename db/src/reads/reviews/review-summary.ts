import type { Direction } from '@tingjian/core/calls/call-facts.ts';
import type { ReviewQueue, ReviewState } from '@tingjian/core/review/review-state.ts';
import type { Points } from '@tingjian/core/scorecard/scorecard.ts';
import type { Derived } from '../../schema/scorecards.ts';

export type Named = { number: string; name: string };

/** A review as every list shows it. */
export type ReviewSummary = {
  id: string;
  queue: ReviewQueue;
  state: ReviewState;
  reasons: string[];
  priority: number;
  isBlind: boolean;
  /** Nothing the machine found is told: the own judgement is due first, of this review or elsewhere. */
  isHidden: boolean;
  /** The own judgement of this blind review is given. */
  isBlindGiven: boolean;
  isOverdue: boolean;
  createdAt: string;
  dueAt: string | null;
  assignedTo: Named | null;
  /** Who has it; null once it is nobody's. */
  claimedBy: Named | null;
  claimedAt: string | null;
  leaseUntil: string | null;
  submittedBy: Named | null;
  submittedAt: string | null;
  secondBy: Named | null;
  secondReason: string | null;
  isSecondAgreed: boolean | null;
  recallReason: string | null;
  call: {
    id: string;
    label: string;
    agent: Named;
    direction: Direction | null;
    businessType: string | null;
    startedAt: string;
    durationMs: number | null;
  };
  machine: { points: Points; missed: string[]; open: string[] } | null;
  /** What the call's published score is now; null before there is one. */
  published: { points: number; isFatal: boolean } | null;
};

type Dates = 'createdAt' | 'dueAt' | 'claimedAt' | 'leaseUntil' | 'submittedAt';
export type ReviewRow = Omit<
  ReviewSummary,
  Dates | 'isHidden' | 'isBlindGiven' | 'isOverdue' | 'call' | 'machine'
> & {
  createdAt: Date;
  dueAt: Date | null;
  claimedAt: Date | null;
  leaseUntil: Date | null;
  submittedAt: Date | null;
  blindAt: Date | null;
  call: Omit<ReviewSummary['call'], 'agent' | 'startedAt'> & {
    agentNumber: string;
    agentName: string;
    startedAt: Date;
  };
  derived: Derived | null;
  missed: string[] | null;
  /** Something else about the call hides what the machine found: another blind review, a calibration. */
  isCallHidden: boolean;
};

/** Why a call is looked at would tell what the machine found. */
const HIDDEN = { reasons: [], priority: 0 };

/** One selected row in the shape of the list, `now` deciding what is overdue. */
export function reviewSummary(row: ReviewRow, now: Date): ReviewSummary {
  const { blindAt, call, derived, missed, isCallHidden, ...same } = row;
  const { agentNumber, agentName, startedAt, ...ofCall } = call;
  const isOpen = row.state === 'waiting' || row.state === 'claimed' || row.state === 'second';
  const isOwnJudgementDue = row.isBlind && !blindAt && (row.state === 'waiting' || row.state === 'claimed');
  // A fatal item waits for nobody: the second person sees it whatever else goes on with the call.
  const isHidden = isOwnJudgementDue || (isCallHidden && row.state !== 'second');
  return {
    ...same,
    ...(isHidden && { ...HIDDEN, queue: row.queue === 'no-finding' ? 'random' : row.queue }),
    isHidden,
    published: isHidden ? null : row.published,
    isBlindGiven: blindAt !== null,
    isOverdue: isOpen && row.dueAt !== null && row.dueAt < now,
    createdAt: row.createdAt.toISOString(),
    dueAt: iso(row.dueAt),
    claimedAt: iso(row.claimedAt),
    leaseUntil: iso(row.leaseUntil),
    submittedAt: iso(row.submittedAt),
    call: { ...ofCall, agent: { number: agentNumber, name: agentName }, startedAt: startedAt.toISOString() },
    machine:
      derived && !isHidden ? { points: derived.points, missed: missed ?? [], open: derived.open } : null,
  };
}

function iso(date: Date | null): string | null {
  return date?.toISOString() ?? null;
}

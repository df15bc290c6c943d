import type { Direction } from '@tingjian/core/calls/call-facts.ts';
import type { Finding } from '@tingjian/core/judge/finding.ts';
import type { Decision } from '@tingjian/core/review/decision.ts';
import type { ReviewQueue, ReviewState } from '@tingjian/core/review/review-state.ts';
import type { VersionSource } from '@tingjian/core/review/version-source.ts';
import type { Schedule } from '@tingjian/core/schedule/schedule.ts';
import type { Points } from '@tingjian/core/scorecard/scorecard.ts';

export type Named = { number: string; name: string };

/** A review as every list shows it. Moments are ISO 8601. */
export type ReviewRow = {
  id: string;
  queue: ReviewQueue;
  state: ReviewState;
  /** Why it is in the risk queue, in Chinese. */
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
  /** The call's published score as it is now. */
  published: { points: number; isFatal: boolean } | null;
};

export type ReviewCounts = {
  waiting: number;
  claimed: number;
  second: number;
  overdue: number;
  /** Of whoever asks: in hand or given to them, and submitted today. */
  mine: number;
  doneToday: number;
};

/** GET /api/reviews?queue=&state=&mine=&overdue=&page=&pageSize= */
export type ReviewsAnswer = {
  rows: ReviewRow[];
  total: number;
  page: number;
  pageSize: number;
  counts: ReviewCounts;
};

/** An item to look up and add: by code, name, or the initials of its name in pinyin. */
export type ReviewItem = { code: string; name: string; initials: string };

/** GET /api/reviews/:id: what is decided on. The call itself, its words and sound: GET /api/calls/:id. */
export type ReviewAnswer = ReviewRow & {
  findings: Finding[] | null;
  schedule: Schedule;
  items: ReviewItem[];
  draft: { decisions: Decision[]; comment: string } | null;
  draftRevision: number;
  blindDecisions: Decision[] | null;
  decisions: Decision[] | null;
  comment: string | null;
  counts: ReviewCounts;
};

/** PUT /api/reviews/:id/draft */
export type DraftSavedAnswer = { revision: number };

/** POST /api/reviews/:id/submit. `points` is null until a fatal item is confirmed, or where an appeal's score stays. */
export type ReviewSubmittedAnswer = { state: 'done' | 'second'; points: number | null };

/** GET /api/reviews/load: one row for each person who may review. */
export type InspectorLoad = {
  number: string;
  name: string;
  inHand: number;
  assigned: number;
  overdue: number;
  doneToday: number;
  doneInWeek: number;
  /** Median minutes from claim to submission in 30 days, from `paceOf` reviews; null without any. */
  paceMinutes: number | null;
  paceOf: number;
  blindDone: number;
};

/** GET /api/calls/:id/versions, the one that counts first. */
export type VersionAnswer = {
  id: string;
  version: number;
  source: VersionSource;
  points: number;
  isFatal: boolean;
  missed: string[];
  publishedBy: Named;
  publishedAt: string;
  reason: string;
  comment: string | null;
  acknowledgedAt: string | null;
};

import type {
  DraftSavedAnswer,
  InspectorLoad,
  ReviewAnswer,
  ReviewItem,
  ReviewRow,
  ReviewSubmittedAnswer,
  ReviewsAnswer,
  VersionAnswer,
} from '@tingjian/api/answers/reviews.ts';
import type { Decision } from '@tingjian/core/review/decision.ts';
import { ask, send } from './ask.ts';

export type { InspectorLoad, ReviewAnswer, ReviewItem, ReviewRow, ReviewsAnswer, VersionAnswer };

/** Filters of the queue, as they stand in the address. */
export type ReviewFilter = {
  queue?: string;
  state?: string;
  mine?: string;
  overdue?: string;
  page?: string;
};
export type Judgement = { decisions: Decision[]; comment: string; revision: number };

const path = (id: string, act = '') => `/api/reviews/${encodeURIComponent(id)}${act}`;

export const reviewsQuery = (filter: ReviewFilter) => ({
  queryKey: ['reviews', filter] as const,
  queryFn: () => {
    const given = Object.entries(filter).filter(([, value]) => value) as [string, string][];
    return ask<ReviewsAnswer>(`/api/reviews?${new URLSearchParams(given)}`);
  },
});
export const reviewQuery = (id: string) => ({
  queryKey: ['review', id] as const,
  queryFn: () => ask<ReviewAnswer>(path(id)),
});
export const loadQuery = {
  queryKey: ['reviews', 'load'] as const,
  queryFn: () => ask<InspectorLoad[]>('/api/reviews/load'),
};
export const versionsQuery = (callId: string) => ({
  queryKey: ['versions', callId] as const,
  queryFn: () => ask<VersionAnswer[]>(`/api/calls/${encodeURIComponent(callId)}/versions`),
});

export const claimNext = (queue?: string) =>
  send<{ id: string }>(`/api/reviews/next${queue ? `?queue=${encodeURIComponent(queue)}` : ''}`);
export const claimReview = (id: string) => send<ReviewAnswer>(path(id, '/claim'));
export const releaseReview = (id: string) => send<null>(path(id, '/release'));
export const keepReview = (id: string) => send<null>(path(id, '/alive'));
export const saveDraft = (id: string, judgement: Judgement) =>
  send<DraftSavedAnswer>(path(id, '/draft'), judgement, 'PUT');
export const judgeBlind = (id: string, judgement: Judgement) =>
  send<ReviewAnswer>(path(id, '/blind'), judgement);
export const submitReview = (id: string, judgement: Judgement) =>
  send<ReviewSubmittedAnswer>(path(id, '/submit'), judgement);
export const answerSecond = (id: string, given: { isAgreed: boolean; reason: string | null }) =>
  send<null>(path(id, '/second'), given);

export const askForReview = (given: { callId: string; to: string | null; isBlind: boolean }) =>
  send<{ id: string }>('/api/reviews', given);
export const recallReview = (id: string, reason: string) => send<null>(path(id, '/recall'), { reason });
export const setBackReview = (id: string, reason: string) => send<null>(path(id, '/set-back'), { reason });
export const reassignReview = (id: string, to: string | null) => send<null>(path(id, '/reassign'), { to });

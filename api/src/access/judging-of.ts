import { reachOf } from '@tingjian/core/people/permissions.ts';
import type { Judging } from '@tingjian/db/reads/reviews/hidden-from.ts';
import type { Viewer } from './viewer.ts';

/** What must stay hidden from whoever asks while people judge calls for themselves. */
export function judgingOf({ number, role }: Viewer): Judging {
  return { number, mayReview: reachOf(role, 'review-calls') !== null };
}

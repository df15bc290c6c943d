import type { ReviewQueue } from '@tingjian/core/review/review-state.ts';
import { sql } from 'drizzle-orm';
import { reviews } from '../../schema/reviews.ts';

const IS_BLIND_STILL = sql`(${reviews.isBlind} and ${reviews.blindAt} is null and ${reviews.state} in ('waiting', 'claimed'))`;

/** The queue as people see it: that the machine found nothing is a finding, too, and is not told before its time. */
export const SHOWN_QUEUE = sql<ReviewQueue>`case when ${IS_BLIND_STILL} and ${reviews.queue} = 'no-finding'
  then 'random' else ${reviews.queue} end`;

/** What comes first. A call that is judged blind does not come first because of what the machine found. */
export const SHOWN_PRIORITY = sql<number>`case when ${IS_BLIND_STILL} then 0 else ${reviews.priority} end`;

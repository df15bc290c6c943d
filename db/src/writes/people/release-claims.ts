import { and, eq } from 'drizzle-orm';
import type { Change } from '../../change.ts';
import { reviews } from '../../schema/reviews.ts';

/** Gives back every review a person holds or was given, as part of a change; drafts stay for whoever comes next. */
export async function releaseClaims(c: Change, personNumber: string): Promise<void> {
  const released = await c.tx
    .update(reviews)
    .set({ state: 'waiting', claimedBy: null, claimedAt: null, leaseUntil: null })
    .where(and(eq(reviews.claimedBy, personNumber), eq(reviews.state, 'claimed')))
    .returning({ id: reviews.id });
  for (const { id } of released) {
    await c.note({
      action: 'release-review',
      subject: `review:${id}`,
      before: { state: 'claimed', claimedBy: personNumber },
      after: { state: 'waiting' },
    });
  }
  await c.tx
    .update(reviews)
    .set({ assignedTo: null })
    .where(and(eq(reviews.assignedTo, personNumber), eq(reviews.state, 'waiting')));
}

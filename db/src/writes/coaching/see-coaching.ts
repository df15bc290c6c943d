import { Refusal } from '@tingjian/core/refusal.ts';
import { eq } from 'drizzle-orm';
import { change, type Writing } from '../../change.ts';
import { coaching } from '../../schema/coaching.ts';
import { lockedCoaching } from './locked-coaching.ts';

/** The person concerned says: I have read it. Saying it again changes nothing. */
export function seeCoaching(
  writing: Writing,
  { coachingId, by }: { coachingId: string; by: string },
): Promise<void> {
  return change(writing, async (c) => {
    const row = await lockedCoaching(c, coachingId);
    if (row.personNumber !== by) throw new Refusal('not-own-coaching');
    if (row.seenAt) return;
    await c.tx.update(coaching).set({ seenAt: c.now }).where(eq(coaching.id, coachingId));
    await c.note({ action: 'see-coaching', subject: `coaching:${coachingId}`, after: { by } });
  });
}

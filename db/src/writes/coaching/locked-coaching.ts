import { Refusal } from '@tingjian/core/refusal.ts';
import { eq } from 'drizzle-orm';
import type { Change } from '../../change.ts';
import { coaching } from '../../schema/coaching.ts';

/** The row, held until the end of the transaction. */
export async function lockedCoaching(c: Change, coachingId: string): Promise<typeof coaching.$inferSelect> {
  const [row] = await c.tx.select().from(coaching).where(eq(coaching.id, coachingId)).for('update');
  if (!row) throw new Refusal('coaching-not-found');
  return row;
}

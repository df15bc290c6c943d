import { Refusal } from '@tingjian/core/refusal.ts';
import { eq } from 'drizzle-orm';
import type { Change } from '../change.ts';
import { calls } from '../schema/calls.ts';

/** The call's row, held until the end of the transaction: two changes of one call take turns. */
export async function lockedCall(c: Change, callId: string): Promise<typeof calls.$inferSelect> {
  const [call] = await c.tx.select().from(calls).where(eq(calls.id, callId)).for('update');
  if (!call) throw new Refusal('call-not-found');
  return call;
}

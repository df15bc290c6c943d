import { Refusal } from '@tingjian/core/refusal.ts';
import { eq } from 'drizzle-orm';
import type { Change } from '../../change.ts';
import { appeals } from '../../schema/appeals.ts';
import type { calls } from '../../schema/calls.ts';
import { lockedCall } from '../locked-call.ts';

type Locked = { appeal: typeof appeals.$inferSelect; call: typeof calls.$inferSelect };

/** An appeal and its call, held until the end of the transaction, the call first as everywhere. */
export async function lockedAppeal(c: Change, appealId: string): Promise<Locked> {
  const [found] = await c.tx.select({ callId: appeals.callId }).from(appeals).where(eq(appeals.id, appealId));
  if (!found) throw new Refusal('appeal-not-found');
  const call = await lockedCall(c, found.callId);
  const [appeal] = await c.tx.select().from(appeals).where(eq(appeals.id, appealId)).for('update');
  return { appeal: appeal!, call };
}

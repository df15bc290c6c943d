import { Refusal } from '@tingjian/core/refusal.ts';
import { eq } from 'drizzle-orm';
import { change, type Writing } from '../../change.ts';
import { appeals } from '../../schema/appeals.ts';
import { lockedAppeal } from './locked-appeal.ts';

/** The agent takes an appeal back while it waits; until the deadline they may file it again. */
export function withdrawAppeal(writing: Writing, made: { appealId: string; by: string }): Promise<void> {
  return change(writing, async (c) => {
    const { appeal } = await lockedAppeal(c, made.appealId);
    if (appeal.filedBy !== made.by) throw new Refusal('appeal-not-own');
    if (appeal.state !== 'open') throw new Refusal('appeal-not-open');
    await c.tx.update(appeals).set({ state: 'withdrawn' }).where(eq(appeals.id, appeal.id));
    await c.note({
      action: 'withdraw-appeal',
      subject: `appeal:${appeal.id}`,
      before: { state: 'open' },
      after: { state: 'withdrawn', callId: appeal.callId, item: appeal.item },
    });
  });
}

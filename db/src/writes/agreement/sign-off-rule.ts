import { Refusal } from '@tingjian/core/refusal.ts';
import { and, eq, isNull } from 'drizzle-orm';
import { change, type Writing } from '../../change.ts';
import { ruleSuspensions } from '../../schema/rule-suspensions.ts';

/** A manager lets a suspended rule deduct again, and says why. Throws `not-suspended`. */
export function signOffRule(
  writing: Writing,
  { item, by, reason }: { item: string; by: string; reason: string },
): Promise<void> {
  return change(writing, async (c) => {
    const [ended] = await c.tx
      .update(ruleSuspensions)
      .set({ signedOffBy: by, signedOffAt: c.now, reason })
      .where(and(eq(ruleSuspensions.item, item), isNull(ruleSuspensions.signedOffAt)))
      .returning({ id: ruleSuspensions.id, since: ruleSuspensions.since });
    if (!ended) throw new Refusal('not-suspended');
    await c.note({
      action: 'sign-off-rule',
      subject: `item:${item}`,
      before: { suspensionId: ended.id, since: ended.since.toISOString() },
      after: { reason },
    });
  });
}

import { Refusal } from '@tingjian/core/refusal.ts';
import { eq } from 'drizzle-orm';
import { change, type Writing } from '../../change.ts';
import { kpiMonths, ladderSteps } from '../../schema/kpi.ts';

/** A person follows a proposal of the ladder or does not, and says why. The product itself never decides. */
export function decideLadderStep(
  writing: Writing,
  { id, isAccepted, reason }: { id: string; isAccepted: boolean; reason: string },
): Promise<void> {
  return change(writing, async (c) => {
    const [step] = await c.tx.select().from(ladderSteps).where(eq(ladderSteps.id, id)).for('update');
    if (!step) throw new Refusal('ladder-step-not-found');
    if (step.state !== 'proposed') throw new Refusal('ladder-step-decided');
    const [month] = await c.tx
      .select({ state: kpiMonths.state })
      .from(kpiMonths)
      .where(eq(kpiMonths.month, step.month));
    if (month?.state !== 'published' && month?.state !== 'frozen') throw new Refusal('kpi-not-published');
    const state = isAccepted ? 'accepted' : 'rejected';
    await c.tx
      .update(ladderSteps)
      .set({ state, decidedBy: c.actor, decidedAt: c.now, reason })
      .where(eq(ladderSteps.id, id));
    await c.note({
      action: 'decide-ladder-step',
      subject: `form:${step.month}:${step.personNumber}`,
      before: { state: step.state },
      after: { step: step.step, because: step.because, state, reason },
    });
  });
}

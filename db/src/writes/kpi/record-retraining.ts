import { randomUUID } from 'node:crypto';
import { ladderProposal } from '@tingjian/core/kpi/ranking/ladder.ts';
import { Refusal } from '@tingjian/core/refusal.ts';
import { eq } from 'drizzle-orm';
import { change, type Writing } from '../../change.ts';
import { ladderHistory } from '../../reads/kpi/ladder-history.ts';
import { ladderSteps } from '../../schema/kpi.ts';

/** Days YYYY-MM-DD; `isPassed` is not there while it runs. */
export type Retraining = NonNullable<(typeof ladderSteps.$inferSelect)['record']>;

/** How a retraining went. One that failed leads to the next proposal at once, which again a person decides on. */
export function recordRetraining(
  writing: Writing,
  { id, record }: { id: string; record: Retraining },
): Promise<void> {
  return change(writing, async (c) => {
    const [step] = await c.tx.select().from(ladderSteps).where(eq(ladderSteps.id, id)).for('update');
    if (!step) throw new Refusal('ladder-step-not-found');
    if (step.step !== 'retraining' || step.state !== 'accepted') throw new Refusal('not-a-retraining');
    await c.tx.update(ladderSteps).set({ record }).where(eq(ladderSteps.id, id));
    const { month, personNumber } = step;
    await c.note({
      action: 'record-retraining',
      subject: `form:${month}:${personNumber}`,
      before: { record: step.record },
      after: { record },
    });
    const upTo = `${month}~`;
    const { [personNumber]: months = [] } = await ladderHistory(c.tx, upTo, personNumber);
    const proposal = record.isPassed === false ? ladderProposal(months) : null;
    if (proposal?.step !== 'proposal') return;
    await c.tx
      .insert(ladderSteps)
      .values({ id: randomUUID(), month, personNumber, ...proposal, state: 'proposed', madeAt: c.now })
      .onConflictDoNothing();
  });
}

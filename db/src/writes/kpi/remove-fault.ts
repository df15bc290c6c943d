import { Refusal } from '@tingjian/core/refusal.ts';
import { eq } from 'drizzle-orm';
import { change, type Writing } from '../../change.ts';
import { systemFaults } from '../../schema/kpi.ts';
import { mustBeOpen } from '../open-month.ts';

/** Takes a day of system fault back: its facts count again. The entry stays to be seen. */
export function removeFault(writing: Writing, { id, reason }: { id: string; reason: string }): Promise<void> {
  return change(writing, async (c) => {
    const [fault] = await c.tx.select().from(systemFaults).where(eq(systemFaults.id, id)).for('update');
    if (!fault || fault.removedAt) throw new Refusal('fault-not-found');
    const { day, teamId, kinds } = fault;
    await mustBeOpen(c, day.slice(0, 7));
    await c.tx
      .update(systemFaults)
      .set({ removedBy: c.actor, removedAt: c.now })
      .where(eq(systemFaults.id, id));
    await c.note({
      action: 'remove-fault',
      subject: `month:${day.slice(0, 7)}`,
      before: { id, day, teamId, kinds, reason: fault.reason },
      after: { reason },
    });
  });
}

import { randomUUID } from 'node:crypto';
import { factKind } from '@tingjian/core/kpi/facts/fact-kinds.ts';
import { Refusal } from '@tingjian/core/refusal.ts';
import { eq } from 'drizzle-orm';
import { change, type Writing } from '../../change.ts';
import { systemFaults } from '../../schema/kpi.ts';
import { teams } from '../../schema/teams.ts';
import { mustBeOpen } from '../open-month.ts';

/** `day` YYYY-MM-DD; `teamId` null: the whole centre; `kinds` of facts. */
export type NewFault = { day: string; teamId: string | null; kinds: string[]; reason: string };

/** Takes a day out of some facts because a system had failed. It counts with the next computing of the month. */
export function noteFault(writing: Writing, fault: NewFault): Promise<{ id: string }> {
  const { day, teamId, kinds, reason } = fault;
  return change(writing, async (c) => {
    await mustBeOpen(c, day.slice(0, 7));
    const unknown = kinds.find((kind) => !factKind(kind));
    if (unknown !== undefined || kinds.length === 0) {
      throw new Refusal('bad-fault', {
        detail: unknown === undefined ? '请选至少一种数据' : `没有 ${unknown} 这种数据`,
      });
    }
    if (teamId !== null) {
      const [team] = await c.tx.select({ id: teams.id }).from(teams).where(eq(teams.id, teamId));
      if (!team) throw new Refusal('team-not-found');
    }
    const id = randomUUID();
    await c.tx
      .insert(systemFaults)
      .values({ id, day, teamId, kinds: [...new Set(kinds)], reason, madeBy: c.actor, madeAt: c.now });
    await c.note({
      action: 'note-fault',
      subject: `month:${day.slice(0, 7)}`,
      after: { id, day, teamId, kinds, reason },
    });
    return { id };
  });
}

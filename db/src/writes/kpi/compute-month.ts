import { randomUUID } from 'node:crypto';
import { chinaMonth } from '@tingjian/core/calendar/china-day.ts';
import { computeMonth as workOut } from '@tingjian/core/kpi/month/compute-month.ts';
import type { Month } from '@tingjian/core/kpi/month/month.ts';
import { type MonthChange, monthChanges } from '@tingjian/core/kpi/month/month-changes.ts';
import { Refusal } from '@tingjian/core/refusal.ts';
import { and, eq } from 'drizzle-orm';
import { type Change, change, type Writing } from '../../change.ts';
import { isMonthFrozen } from '../../reads/is-month-frozen.ts';
import { monthInput } from '../../reads/kpi/month-input.ts';
import { monthOfComputation } from '../../reads/kpi/month-of-computation.ts';
import { kpiComputations, kpiForms, kpiMonths, ladderSteps } from '../../schema/kpi.ts';
import { lockedMonth } from './locked-month.ts';

export type Computed = { id: string; number: number; people: number; changes: MonthChange[] };

/**
 * Works a month out from everything as it stands now, and says what that changed against the time before, for which a
 * reason has to be given. The month goes back to "computed", so that people look at it again; never once it is frozen.
 */
export function computeMonth(
  writing: Writing,
  { month, reason }: { month: string; reason: string | null },
): Promise<Computed> {
  return change(writing, async (c) => {
    if (month > chinaMonth(c.now)) throw new Refusal('month-not-begun');
    if (await isMonthFrozen(c.tx, month)) throw new Refusal('month-frozen');
    const row = await lockedMonth(c, month);
    if (row.state === 'frozen') throw new Refusal('month-frozen');
    const before = row.computationId ? await monthOfComputation(c.tx, row.computationId) : null;
    if (before && !reason) throw new Refusal('kpi-reason-needed');

    const { input, indicators, madeFrom } = await monthInput(c.tx, month);
    const made = workOut(input);
    const changes = monthChanges(before?.month ?? null, made);
    const id = randomUUID();
    const number = (before?.computation.number ?? 0) + 1;
    await c.tx.insert(kpiComputations).values({
      ...{ id, month, number, madeBy: c.actor, madeAt: c.now, madeFrom, changes, reason },
      ...{ indicators, teams: made.teams, reviewers: made.reviewers },
    });
    await saveForms(c, id, made);
    await saveProposals(c, made);
    const unset = { checkedBy: null, checkedAt: null, publishedBy: null, publishedAt: null };
    await c.tx
      .update(kpiMonths)
      .set({ state: 'computed', computationId: id, ...unset })
      .where(eq(kpiMonths.month, month));
    await c.note({
      action: 'compute-month',
      subject: `month:${month}`,
      before: { state: row.state, computation: before?.computation.number ?? null },
      after: { state: 'computed', computation: number, madeFrom, changes: changes.length, reason },
    });
    return { id, number, people: made.people.length, changes };
  });
}

async function saveForms(c: Change, computationId: string, { month, people }: Month): Promise<void> {
  if (people.length === 0) return;
  await c.tx.insert(kpiForms).values(
    people.map((person) => ({
      ...{ computationId, month, personNumber: person.number, teamId: person.teamId },
      ...{ schemeId: person.schemeId, total: person.form.total, grade: person.form.grade },
      ...{ rank: person.standing?.rank ?? null, isMarked: person.standing?.isMarked ?? false },
      ...{ body: person, ranking: person.standing },
    })),
  );
}

/** What the ladder proposes now takes the place of what it proposed before; what a person decided stays. */
async function saveProposals(c: Change, { month, people }: Month): Promise<void> {
  await c.tx.delete(ladderSteps).where(and(eq(ladderSteps.month, month), eq(ladderSteps.state, 'proposed')));
  const proposals = people.flatMap(({ number, proposal }) => {
    if (!proposal) return [];
    const { step, because } = proposal;
    return [
      {
        id: randomUUID(),
        month,
        personNumber: number,
        step,
        because,
        state: 'proposed' as const,
        madeAt: c.now,
      },
    ];
  });
  if (proposals.length > 0) await c.tx.insert(ladderSteps).values(proposals).onConflictDoNothing();
}

import { type OwnIndicator, ownIndicatorText } from '@tingjian/core/kpi/indicators/own-indicator.ts';
import { ownProblems } from '@tingjian/core/kpi/indicators/own-problems.ts';
import { Refusal } from '@tingjian/core/refusal.ts';
import { eq, sql } from 'drizzle-orm';
import { change, type Writing } from '../../change.ts';
import { indicatorsList } from '../../reads/kpi/indicators-list.ts';
import { ownIndicators } from '../../schema/kpi.ts';
import { INDICATOR_LOCK } from './indicator-lock.ts';

/** Adds or changes an indicator that the centre made itself; it counts from the next computing on. */
export function saveOwnIndicator(
  writing: Writing,
  { code, own }: { code: string; own: OwnIndicator },
): Promise<void> {
  return change(writing, async (c) => {
    await c.tx.execute(sql`select pg_advisory_xact_lock(${INDICATOR_LOCK})`);
    const all = await indicatorsList(c.tx);
    const shipped = all.filter(({ isOwn }) => !isOwn).map((each) => each.code);
    const others = all.filter(({ isOwn }) => isOwn).map((each) => each.code);
    const problems = ownProblems(code, own, { shipped, others });
    if (problems.length > 0) {
      const said = problems.map(({ at, problem, remedy }) => {
        return `${at === null ? '' : `第 ${at + 1} 个字：`}${problem}，${remedy}`;
      });
      throw new Refusal('bad-formula', { detail: said.join('；') });
    }
    const [before] = await c.tx.select().from(ownIndicators).where(eq(ownIndicators.code, code));
    const kept = {
      ...{ text: JSON.stringify(ownIndicatorText(own)), madeBy: c.actor, madeAt: c.now, retiredAt: null },
    };
    await c.tx
      .insert(ownIndicators)
      .values({ code, ...kept })
      .onConflictDoUpdate({ target: ownIndicators.code, set: kept });
    await c.note({
      action: 'save-indicator',
      subject: `indicator:${code}`,
      ...(before && !before.retiredAt && { before: JSON.parse(before.text) as Record<string, unknown> }),
      after: { ...own },
    });
  });
}

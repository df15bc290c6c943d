import { chinaDay, chinaMonthSpan, dayAfter } from '@tingjian/core/calendar/china-day.ts';
import { addSums, MEASURES, type Measure, type Sums } from '@tingjian/core/kpi/measures.ts';
import { Refusal } from '@tingjian/core/refusal.ts';
import { and, eq } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { kpiForms, kpiMonths, kpiSchemes } from '../../schema/kpi.ts';
import { type CoachingRow, coachingRows, coachingSums } from './coaching-rows.ts';
import { type FactRows, factRowsBehind } from './fact-rows-behind.ts';
import { readIndicatorTexts } from './indicators-in-force.ts';
import { measuresOf } from './measures-of.ts';
import { FROM_THE_START } from './month-input.ts';
import { monthOfComputation } from './month-of-computation.ts';
import { type ReviewedRow, reviewedCalls } from './reviewed-calls.ts';

export type FigureSource = {
  /** Whose rows they are: the person's, or those of everybody the team's figure is made of. */
  of: 'person' | 'team';
  /** What the raw rows come to now, measure by measure of the row's formulas. */
  sums: { measure: Measure; name: string; value: number | null }[];
  facts: FactRows[];
  coaching: CoachingRow[];
  /** Null where no score of a call counts here. */
  calls: { rows: ReviewedRow[]; total: number } | null;
};

const QA = new Set<Measure>(['qaCalls', 'qaPoints', 'qaPointsSquared', 'qaPassed', 'qaFatal']);

/**
 * What one row of somebody's form is made of: the facts and the calls, `limit` of each at most. `extras` as the row:
 * what is behind the points outside the 100.
 */
export async function figureSource(
  db: Queries,
  asked: { month: string; number: string; row: string; limit: number; onlyPublished: boolean },
): Promise<FigureSource> {
  const { month, number, row, limit, onlyPublished } = asked;
  const [state] = await db.select().from(kpiMonths).where(eq(kpiMonths.month, month));
  const isPublished = state?.state === 'published' || state?.state === 'frozen';
  if (onlyPublished && !isPublished) throw new Refusal('kpi-not-published');
  if (!state?.computationId) throw new Refusal('kpi-not-computed');
  const [form] = await db
    .select()
    .from(kpiForms)
    .where(and(eq(kpiForms.computationId, state.computationId), eq(kpiForms.personNumber, number)));
  const { computation, month: made } = (await monthOfComputation(db, state.computationId))!;
  const person = made.people.find((each) => each.number === number);
  if (!form || !person) throw new Refusal('kpi-form-not-found');
  const indicators = readIndicatorTexts(computation.indicators);
  const [text] = await db.select().from(kpiSchemes).where(eq(kpiSchemes.id, form.schemeId));
  const wanted = measuresOf(row, text!.text, indicators);
  if (!wanted) throw new Refusal('kpi-form-not-found');
  const { measures, of } = wanted;
  const members = made.people.filter((each) => !each.isTeamLead && each.teamId === person.teamId);
  const numbers = of === 'team' ? members.map((each) => each.number) : [number];
  const span = chinaMonthSpan(month);
  const days = { first: `${month}-01`, last: dayAfter(chinaDay(span.until), -1) };
  const facts = await factRowsBehind(db, { ...days, numbers, measures, limit });
  const isOfCalls = measures.some((measure) => QA.has(measure)) || row === 'extras';
  const calls = isOfCalls
    ? await reviewedCalls(db, { ...span, numbers, limit, onlyFatal: row === 'extras' })
    : null;
  const coaching = measures.includes('coachingDue') ? await coachingRows(db, { ...span, numbers }) : [];
  const sums: Sums = addSums([
    ...numbers.map(() => FROM_THE_START),
    ...[facts.sums, row === 'extras' ? {} : (calls?.sums ?? {})],
    ...(measures.includes('coachingDue') ? [coachingSums(coaching)] : []),
  ]);
  return {
    of,
    sums: measures.map((measure) => ({
      measure,
      name: MEASURES[measure].name,
      value: sums[measure] ?? null,
    })),
    facts: facts.kinds,
    coaching,
    calls: calls && { rows: calls.rows, total: calls.total },
  };
}

import type { Indicator } from '@tingjian/core/kpi/indicators/read-indicators.ts';
import type { Month, PersonMonth } from '@tingjian/core/kpi/month/month.ts';
import { isAskedFor, type MonthFilter } from '@tingjian/core/kpi/month/month-filter.ts';
import { readScheme } from '@tingjian/core/kpi/scheme/read-scheme.ts';
import type { Scheme } from '@tingjian/core/kpi/scheme/scheme.ts';
import { Refusal } from '@tingjian/core/refusal.ts';
import { eq, inArray } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { kpiMonths, kpiSchemes } from '../../schema/kpi.ts';
import { teams } from '../../schema/teams.ts';
import type { Scope } from '../../scope.ts';
import { readIndicatorTexts } from './indicators-in-force.ts';
import { type Computation, monthOfComputation } from './month-of-computation.ts';

export type MonthTableAsked = { month: string; scope: Scope; filter?: MonthFilter };
export type MonthTable = {
  row: typeof kpiMonths.$inferSelect;
  computation: Computation;
  month: Month;
  schemes: Map<string, Scheme>;
  indicators: Map<string, Indicator>;
  teamNames: Record<string, string>;
};

/**
 * A month as it was computed last, as far as somebody reaches: who does not reach everybody sees it only once it is
 * published, and of a form that is their own no names of others. Its definitions are those it was computed with.
 */
export async function monthTable(
  db: Queries,
  { month, scope, filter = {} }: MonthTableAsked,
): Promise<MonthTable> {
  const [row] = await db.select().from(kpiMonths).where(eq(kpiMonths.month, month));
  const isPublished = row?.state === 'published' || row?.state === 'frozen';
  if (scope.reach !== 'all' && !isPublished) throw new Refusal('kpi-not-published');
  if (!row?.computationId) throw new Refusal('kpi-not-computed');
  const { computation, month: whole } = (await monthOfComputation(db, row.computationId))!;
  const people = whole.people
    .filter(isSeenBy(scope))
    .filter(isAskedFor(filter))
    .map((person) => (scope.reach === 'own' ? alone(person) : person));
  const seenTeams = new Set(people.map(({ teamId }) => teamId));
  const indicators = readIndicatorTexts(computation.indicators);
  const ids = [...new Set(people.map(({ schemeId }) => schemeId))];
  const texts = await db.select().from(kpiSchemes).where(inArray(kpiSchemes.id, ids));
  const names = await db.select({ id: teams.id, name: teams.name }).from(teams);
  return {
    ...{ row, computation, indicators },
    month: { ...whole, people, teams: whole.teams.filter(({ teamId }) => seenTeams.has(teamId)) },
    schemes: new Map(texts.map(({ id, text }) => [id, readScheme(text, indicators)])),
    teamNames: Object.fromEntries(names.map(({ id, name }) => [id, name])),
  };
}

function isSeenBy(scope: Scope): (person: PersonMonth) => boolean {
  if (scope.reach === 'all') return () => true;
  if (scope.reach === 'own') return ({ number }) => number === scope.number;
  return ({ number, teamId }) =>
    number === scope.number || (teamId !== null && scope.teamIds.includes(teamId));
}

/** Who the others in the band are is not the person's to know. */
function alone(person: PersonMonth): PersonMonth {
  const { standing, adjusted } = person;
  if (!standing) return person;
  return {
    ...{ ...person, standing: { ...standing, band: [] } },
    adjusted: adjusted && { ...adjusted, standing: { ...adjusted.standing, band: [] } },
  };
}

import { dayAfter } from '@tingjian/core/calendar/china-day.ts';
import { sayFormula } from '@tingjian/core/kpi/formula/say-formula.ts';
import type { Indicator } from '@tingjian/core/kpi/indicators/read-indicators.ts';
import { Refusal } from '@tingjian/core/refusal.ts';
import type { Database } from '@tingjian/db/connect.ts';
import { computationsOf } from '@tingjian/db/reads/kpi/kpi-months-list.ts';
import { monthReopeningsList } from '@tingjian/db/reads/kpi/month-reopenings-list.ts';
import { monthSteps } from '@tingjian/db/reads/kpi/month-steps.ts';
import { type MonthTableAsked, monthTable } from '@tingjian/db/reads/kpi/month-table.ts';
import { openObjections, signaturesOf } from '@tingjian/db/reads/kpi/signatures-of.ts';
import type { Scope } from '@tingjian/db/scope.ts';
import type { KpiChange, KpiIndicator, MonthTableAnswer } from '../answers/kpi.ts';

/** The table of a month as it is told to somebody who reaches this far. */
export async function monthTold(
  db: Database,
  { month, scope, filter }: MonthTableAsked,
): Promise<MonthTableAnswer> {
  const table = await monthTable(db, { month, scope, ...(filter && { filter }) });
  const { row, computation, schemes, indicators, teamNames } = table;
  const reachesAll = scope.reach === 'all';
  const computings = reachesAll ? await computationsOf(db, month) : [];
  const seen = new Set(table.month.people.map(({ number }) => number));
  const signatures = await signaturesOf(db, { month, computationId: computation.id });
  const isSignedBy = (number: string) =>
    signatures.some(({ personNumber, role }) => personNumber === number && role === 'agent');
  return {
    ...{ month, state: row.state, isDemo: row.isDemo, steps: await monthSteps(db, table) },
    computing: computation.number,
    computings: computings.map(({ madeAt, changes, ...each }) => {
      return { ...each, madeAt: madeAt.toISOString(), changes: changes as KpiChange[] };
    }),
    reopenings: reachesAll ? await monthReopeningsList(db, month) : [],
    schemes: Object.fromEntries(schemes),
    indicators: indicatorsTold(indicators),
    ...{ people: table.month.people, teams: table.month.teams, teamNames },
    signatures: signatures
      .filter(({ personNumber }) => seen.has(personNumber))
      .map(({ signedBy: _, ...signature }) => signature),
    unsigned: [...seen].filter((number) => !isSignedBy(number)),
    unanswered: openObjections(signatures).filter((number) => seen.has(number)),
    previous: await previousOf(db, month, scope),
  };
}

function indicatorsTold(indicators: ReadonlyMap<string, Indicator>): Record<string, KpiIndicator> {
  return Object.fromEntries(
    [...indicators].map(([code, { name, unit, definition, enough, above, below }]) => [
      code,
      {
        name,
        unit,
        definition,
        enough,
        above: sayFormula(above),
        below: sayFormula(below),
        isPerTime: below.unit.seconds === 1,
      },
    ]),
  );
}

/** Of the month before: whoever may see that one too. */
async function previousOf(db: Database, month: string, scope: Scope) {
  const before = dayAfter(`${month}-01`, -1).slice(0, 7);
  const table = await monthTable(db, { month: before, scope }).catch((error: unknown) => {
    if (error instanceof Refusal) return null;
    throw error;
  });
  if (!table) return null;
  return {
    month: before,
    totals: Object.fromEntries(table.month.people.map(({ number, form }) => [number, form.total])),
  };
}

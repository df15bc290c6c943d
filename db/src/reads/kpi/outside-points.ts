import type { FormLine } from '@tingjian/core/kpi/form/form.ts';
import { computeMonth } from '@tingjian/core/kpi/month/compute-month.ts';
import type { PersonMonth } from '@tingjian/core/kpi/month/month.ts';
import { and, asc, eq } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { kpiExtras } from '../../schema/kpi.ts';
import { people } from '../../schema/people.ts';
import { teams } from '../../schema/teams.ts';
import { peopleInScope, type Scope } from '../../scope.ts';
import { namesOf } from '../audit/names-of.ts';
import { isMonthFrozen } from '../is-month-frozen.ts';
import { monthInput } from './month-input.ts';
import { monthTable } from './month-table.ts';

export type OutsidePoints = {
  isFrozen: boolean;
  people: {
    person: { number: string; name: string };
    team: string | null;
    /** False: somebody entered points for them, and they are not in the month, so nothing counts. */
    hasForm: boolean;
    /** What was counted: commendations, confirmed fatal errors, repeated misconduct. */
    counted: { reason: string; times: number | null; points: number }[];
    /** What all additions come to under the cap of the scheme, and what all deductions come to. */
    added: number;
    cap: number;
    deducted: number;
  }[];
  /** What people entered, those taken back too. */
  entered: {
    id: string;
    person: { number: string; name: string };
    points: number;
    reason: string;
    madeBy: string;
    madeAt: string;
    removedBy: string | null;
    removedAt: string | null;
  }[];
};

/**
 * Plus and minus outside the 100 of a month, of everybody who has any. Who reaches everybody sees it as it stands now,
 * others as their published forms have it.
 */
export async function outsidePoints(db: Queries, scope: Scope, month: string): Promise<OutsidePoints> {
  const isFrozen = await isMonthFrozen(db, month);
  const { forms, capOf } = await formsOf(db, { scope, month, isFrozen });
  const entered = await enteredFor(db, scope, month);
  const named = new Set(entered.map(({ person }) => person.number));
  const names = new Map((await db.select().from(teams)).map(({ id, name }) => [id, name]));
  const inMonth = new Set(forms.map(({ number }) => number));
  const without = new Map(entered.map(({ person }) => [person.number, person]));
  for (const number of inMonth) without.delete(number);
  const ofForms = forms.flatMap((person) => {
    const { additions, deductions, added, deducted } = person.form;
    const counted = [...additions, ...deductions].filter((line) => !isEntered(line));
    if (counted.length === 0 && !named.has(person.number)) return [];
    return {
      ...{ person: { number: person.number, name: person.name }, hasForm: true },
      ...{ team: names.get(person.teamId ?? '') ?? null, added, deducted, cap: capOf(person) },
      counted: counted.map(({ reason, times, points }) => ({ reason, times, points })),
    };
  });
  const ofOthers = [...without.values()].map((person) => {
    return { person, hasForm: false, team: null, counted: [], added: 0, cap: 0, deducted: 0 };
  });
  return { isFrozen, entered, people: [...ofForms, ...ofOthers] };
}

const isEntered = ({ measure, times }: FormLine) => measure === null && times === null;

async function formsOf(
  db: Queries,
  { scope, month, isFrozen }: { scope: Scope; month: string; isFrozen: boolean },
): Promise<{ forms: PersonMonth[]; capOf: (person: PersonMonth) => number }> {
  if (scope.reach === 'all' && !isFrozen) {
    const { input } = await monthInput(db, month);
    const known = new Map(input.people.map((person) => [person.number, person]));
    return {
      forms: computeMonth(input).people,
      capOf: ({ number }) => input.schemeOf(known.get(number)!).scheme.extras.cap,
    };
  }
  const { month: made, schemes } = await monthTable(db, { month, scope });
  return { forms: made.people, capOf: ({ schemeId }) => schemes.get(schemeId)!.extras.cap };
}

async function enteredFor(db: Queries, scope: Scope, month: string): Promise<OutsidePoints['entered']> {
  const rows = await db
    .select({ extra: kpiExtras, name: people.name })
    .from(kpiExtras)
    .innerJoin(people, eq(people.number, kpiExtras.personNumber))
    .where(and(eq(kpiExtras.month, month), peopleInScope(scope)))
    .orderBy(asc(kpiExtras.madeAt));
  const asked = rows.flatMap(({ extra }) => [extra.madeBy, extra.removedBy ?? extra.madeBy]);
  const { actors } = await namesOf(
    db,
    asked.map((actor) => ({ actor, subject: '' })),
  );
  const nameOf = (actor: string) => actors.get(actor) ?? actor;
  return rows.map(({ extra, name }) => ({
    ...{ id: extra.id, person: { number: extra.personNumber, name }, points: extra.points },
    ...{ reason: extra.reason, madeBy: nameOf(extra.madeBy), madeAt: extra.madeAt.toISOString() },
    removedBy: extra.removedBy && nameOf(extra.removedBy),
    removedAt: extra.removedAt?.toISOString() ?? null,
  }));
}

import { computeMonth } from '@tingjian/core/kpi/month/compute-month.ts';
import type { PersonMonth } from '@tingjian/core/kpi/month/month.ts';
import { readScheme } from '@tingjian/core/kpi/scheme/read-scheme.ts';
import type { Queries } from '../../connect.ts';
import { teams } from '../../schema/teams.ts';
import { monthInput } from './month-input.ts';
import { schemeFor, schemesInForce } from './schemes-in-force.ts';

type Outcome = { total: number | null; grade: string | null; rank: number | null; isMarked: boolean };
export type PreviewedPerson = {
  number: string;
  name: string;
  team: string | null;
  before: Outcome;
  after: Outcome;
  /** Rows that wait for data under the new scheme. */
  waiting: string[];
};

const NEW = 'new';

/** What a month would have come to, had this scheme been in force for the post. Writes nothing. */
export async function schemePreview(
  db: Queries,
  { month, post, text }: { month: string; post: string; text: string },
): Promise<PreviewedPerson[]> {
  const { input } = await monthInput(db, month);
  const scheme = readScheme(text, input.indicators);
  const inForce = await schemesInForce(db, month, input.indicators);
  inForce.set(post, { id: NEW, post, hash: '', scheme });
  const before = new Map(computeMonth(input).people.map((person) => [person.number, person]));
  const after = computeMonth({ ...input, schemeOf: (person) => schemeFor(inForce, person) });
  const names = new Map((await db.select().from(teams)).map(({ id, name }) => [id, name]));
  return after.people
    .filter(({ schemeId }) => schemeId === NEW)
    .map((person) => ({
      ...{ number: person.number, name: person.name, team: names.get(person.teamId ?? '') ?? null },
      ...{ before: outcomeOf(before.get(person.number)!), after: outcomeOf(person) },
      waiting: person.form.waiting,
    }));
}

function outcomeOf({ form, standing }: PersonMonth): Outcome {
  const { total, grade } = form;
  return { total, grade, rank: standing?.rank ?? null, isMarked: standing?.isMarked ?? false };
}

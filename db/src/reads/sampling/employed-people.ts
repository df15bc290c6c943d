import type { Employed } from '@tingjian/core/sampling/calls-due.ts';
import { inArray } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { people } from '../../schema/people.ts';

/** When these people worked here, by 工号. */
export async function employedPeople(db: Queries, numbers: string[]): Promise<Map<string, Employed>> {
  if (numbers.length === 0) return new Map();
  const rows = await db
    .select({
      number: people.number,
      entryDay: people.entryDay,
      probationEnd: people.probationEnd,
      leftOn: people.leftOn,
    })
    .from(people)
    .where(inArray(people.number, numbers));
  return new Map(rows.map(({ number, ...employed }) => [number, employed]));
}

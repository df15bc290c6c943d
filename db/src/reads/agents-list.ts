import { and, asc, inArray } from 'drizzle-orm';
import type { Queries } from '../connect.ts';
import { people } from '../schema/people.ts';
import { peopleInScope, type Scope } from '../scope.ts';

/** The people within reach who take calls, by number. */
export function agentsList(db: Queries, scope: Scope): Promise<{ number: string; name: string }[]> {
  return db
    .select({ number: people.number, name: people.name })
    .from(people)
    .where(and(inArray(people.role, ['agent', 'team-lead']), peopleInScope(scope)))
    .orderBy(asc(people.number));
}

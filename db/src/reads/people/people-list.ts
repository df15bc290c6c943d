import type { Role } from '@tingjian/core/people/roles.ts';
import { and, asc, count, eq, ilike, not, or, type SQL, sql } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { isHere } from '../../is-here.ts';
import { people } from '../../schema/people.ts';
import { teamStays, teams } from '../../schema/teams.ts';
import { peopleInScope, type Scope } from '../../scope.ts';
import { isToday } from '../is-today.ts';

export type PeopleFilter = {
  /** Part of a 工号, a name, or its initials in pinyin. */
  q?: string;
  teamId?: string;
  role?: Role;
  post?: string;
  state: 'present' | 'left' | 'all';
  page: number;
  pageSize: number;
};
export type ListedPerson = {
  number: string;
  name: string;
  role: Role;
  post: string | null;
  entryDay: string | null;
  probationEnd: string | null;
  leftOn: string | null;
  team: { id: string; name: string } | null;
};

/** The people within reach that match, by number, and how many there are in all. */
export async function peopleList(
  db: Queries,
  filter: PeopleFilter,
  scope: Scope,
  now: Date,
): Promise<{ rows: ListedPerson[]; total: number }> {
  const where = and(peopleInScope(scope), ...conditions(filter, now));
  const { number, name, role, post, entryDay, probationEnd, leftOn } = people;
  const rows = await db
    .select({
      ...{ number, name, role, post, entryDay, probationEnd, leftOn },
      ...{ teamId: teams.id, teamName: teams.name },
    })
    .from(people)
    .leftJoin(teamStays, and(eq(teamStays.personNumber, people.number), isToday))
    .leftJoin(teams, eq(teams.id, teamStays.teamId))
    .where(where)
    .orderBy(asc(people.number))
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize);
  const [found] = await db
    .select({ total: count() })
    .from(people)
    .leftJoin(teamStays, and(eq(teamStays.personNumber, people.number), isToday))
    .where(where);
  return {
    rows: rows.map(({ teamId, teamName, ...person }) => ({
      ...person,
      team: teamId && teamName ? { id: teamId, name: teamName } : null,
    })),
    total: found!.total,
  };
}

function conditions({ q, teamId, role, post, state }: PeopleFilter, now: Date): (SQL | undefined)[] {
  const like = q && `%${q.replace(/[\\%_]/g, '\\$&')}%`;
  return [
    like ? or(ilike(people.number, like), ilike(people.name, like), ilike(people.initials, like)) : undefined,
    teamId ? eq(teamStays.teamId, teamId) : undefined,
    role ? eq(people.role, role) : undefined,
    post ? eq(people.post, post) : undefined,
    state === 'present' ? isHere(now) : undefined,
    state === 'left' ? not(isHere(now)) : undefined,
  ];
}

/** Every post there is within reach, for the filter. */
export async function postsList(db: Queries, scope: Scope): Promise<string[]> {
  const rows = await db
    .selectDistinct({ post: people.post })
    .from(people)
    .where(and(sql`${people.post} is not null`, peopleInScope(scope)))
    .orderBy(asc(people.post));
  return rows.map(({ post }) => post!);
}

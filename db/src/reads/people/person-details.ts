import { and, asc, count, desc, eq, inArray } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { audit } from '../../schema/audit.ts';
import { people } from '../../schema/people.ts';
import { sessions, signInFailures, users } from '../../schema/sign-in.ts';
import { teamStays, teams } from '../../schema/teams.ts';

/** What changes of a person are told on their page. */
const TOLD = [
  ...['add-person', 'import-person', 'undo-import-person', 'edit-person', 'move-person', 'leave-person'],
  ...['return-person', 'change-role', 'give-password', 'unlock-person', 'sign-out-person'],
];

/** A person with the teams they were in, are in and will be in; null if there is no such person. */
export async function personDetails(db: Queries, number: string) {
  const [person] = await db.select().from(people).where(eq(people.number, number));
  if (!person) return null;
  const stays = await db
    .select({ teamId: teams.id, team: teams.name, fromDay: teamStays.fromDay, toDay: teamStays.toDay })
    .from(teamStays)
    .innerJoin(teams, eq(teams.id, teamStays.teamId))
    .where(eq(teamStays.personNumber, number))
    .orderBy(asc(teamStays.fromDay));
  const { initials: _, addedAt, ...facts } = person;
  return { ...facts, addedAt: addedAt.toISOString(), stays };
}

/** Whether and how a person can sign in. */
export async function accountOf(db: Queries, number: string) {
  const [account] = await db
    .select({
      username: users.username,
      mustChangePassword: users.mustChangePassword,
      failures: signInFailures.failures,
      lockedUntil: signInFailures.lockedUntil,
    })
    .from(users)
    .leftJoin(signInFailures, eq(signInFailures.username, users.username))
    .where(eq(users.personNumber, number));
  if (!account) return null;
  const [open] = await db
    .select({ sessions: count() })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(eq(users.personNumber, number));
  return {
    ...account,
    failures: account.failures ?? 0,
    lockedUntil: account.lockedUntil?.toISOString() ?? null,
    sessions: open!.sessions,
  };
}

/** What was changed of a person, newest first. */
export async function personHistory(db: Queries, number: string) {
  const rows = await db
    .select({
      at: audit.at,
      actor: audit.actor,
      action: audit.action,
      before: audit.before,
      after: audit.after,
    })
    .from(audit)
    .where(and(eq(audit.subject, `person:${number}`), inArray(audit.action, TOLD)))
    .orderBy(desc(audit.id))
    .limit(100);
  const numbers = [...new Set(rows.map(({ actor }) => actor))];
  const named = await db
    .select({ number: people.number, name: people.name })
    .from(people)
    .where(inArray(people.number, numbers.length > 0 ? numbers : ['']));
  const names = new Map(named.map((each) => [each.number, each.name]));
  return rows.map(({ at, actor, ...row }) => ({
    ...row,
    at: at.toISOString(),
    actor: names.has(actor) ? `${names.get(actor)} ${actor}` : actor,
  }));
}

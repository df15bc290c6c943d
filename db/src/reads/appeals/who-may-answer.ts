import { answerObstacle } from '@tingjian/core/appeals/answer-obstacle.ts';
import { reachOf } from '@tingjian/core/people/permissions.ts';
import { ROLES, type Role } from '@tingjian/core/people/roles.ts';
import { and, eq, inArray } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { isHere } from '../../is-here.ts';
import { appeals } from '../../schema/appeals.ts';
import { people } from '../../schema/people.ts';
import { scorersOf } from './scorers-of.ts';

const ANSWERERS = ROLES.filter((role) => reachOf(role, 'answer-appeals'));

/** Everything that decides who may answer an appeal. */
export async function answeringOf(db: Queries, appeal: typeof appeals.$inferSelect) {
  const [first] = await db
    .select({ answeredBy: appeals.answeredBy })
    .from(appeals)
    .where(
      and(
        eq(appeals.versionId, appeal.versionId),
        eq(appeals.item, appeal.item),
        eq(appeals.round, 1),
        eq(appeals.state, 'answered'),
      ),
    );
  return {
    state: appeal.state,
    agent: appeal.filedBy,
    scorers: await scorersOf(db, appeal.callId),
    firstAnswerer: appeal.round > 1 ? (first?.answeredBy ?? null) : null,
  };
}

/** The same by id; null if there is no such appeal. */
export async function answeringOfId(db: Queries, appealId: string) {
  const [appeal] = await db.select().from(appeals).where(eq(appeals.id, appealId));
  return appeal ? answeringOf(db, appeal) : null;
}

/**
 * 工号 of those in service who may answer this appeal: the inspectors, and where none of them may, the managers.
 * `roles` narrows it to some roles.
 */
export async function whoMayAnswer(
  db: Queries,
  appealId: string,
  now: Date,
  roles?: Role[],
): Promise<string[]> {
  const [appeal] = await db.select().from(appeals).where(eq(appeals.id, appealId));
  if (!appeal) return [];
  const answering = await answeringOf(db, appeal);
  const staff = await db
    .select({ number: people.number, role: people.role })
    .from(people)
    .where(and(isHere(now), inArray(people.role, roles ?? ANSWERERS)));
  const able = staff.filter(({ number }) => answerObstacle({ ...answering, by: number }) === null);
  const inspectors = able.filter(({ role }) => role === 'inspector');
  return (roles || inspectors.length === 0 ? able : inspectors).map(({ number }) => number);
}

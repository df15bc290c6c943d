import { and, eq } from 'drizzle-orm';
import { chinaDayOf } from '../china-day-of.ts';
import type { Queries } from '../connect.ts';
import { appeals } from '../schema/appeals.ts';
import { calls } from '../schema/calls.ts';
import { coaching } from '../schema/coaching.ts';
import { exports } from '../schema/exports.ts';
import { people } from '../schema/people.ts';
import { reviews } from '../schema/reviews.ts';
import { scoreVersions } from '../schema/score-versions.ts';
import { teamStays } from '../schema/teams.ts';
import { stayCovers } from '../stay-covers.ts';
import { isToday } from './is-today.ts';

/** Whose thing it is, and which teams that person was in on the day that counts for it. */
export type Owner = { number: string; teamIds: string[] };

/** Whose call it is, in the team of that day; null if there is no such call. */
export async function ownerOfCall(db: Queries, callId: string): Promise<Owner | null> {
  const rows = await db
    .select({ number: calls.agentNumber, teamId: teamStays.teamId })
    .from(calls)
    .leftJoin(
      teamStays,
      and(
        eq(teamStays.personNumber, calls.agentNumber),
        stayCovers('team_stays', chinaDayOf(calls.startedAt)),
      ),
    )
    .where(eq(calls.id, callId));
  return joined(rows);
}

/** Whose call a review is about, in the team of that day; null if there is no such review. */
export async function ownerOfReview(db: Queries, reviewId: string): Promise<Owner | null> {
  const [review] = await db.select({ callId: reviews.callId }).from(reviews).where(eq(reviews.id, reviewId));
  return review ? ownerOfCall(db, review.callId) : null;
}

/** Whose call an appeal is about, in the team of that day; null if there is no such appeal. */
export async function ownerOfAppeal(db: Queries, appealId: string): Promise<Owner | null> {
  const [appeal] = await db.select({ callId: appeals.callId }).from(appeals).where(eq(appeals.id, appealId));
  return appeal ? ownerOfCall(db, appeal.callId) : null;
}

/** Whose call a version scores, in the team of that day; null if there is no such version. */
export async function ownerOfVersion(db: Queries, versionId: string): Promise<Owner | null> {
  const [version] = await db
    .select({ callId: scoreVersions.callId })
    .from(scoreVersions)
    .where(eq(scoreVersions.id, versionId));
  return version ? ownerOfCall(db, version.callId) : null;
}

/** Whose coaching it is, in the team of today; null if there is no such coaching. */
export async function ownerOfCoaching(db: Queries, coachingId: string): Promise<Owner | null> {
  const [row] = await db
    .select({ number: coaching.personNumber })
    .from(coaching)
    .where(eq(coaching.id, coachingId));
  return row ? ownerOfPerson(db, row.number) : null;
}

/** The person, in the team of today; null if there is no such person. */
export async function ownerOfPerson(db: Queries, number: string): Promise<Owner | null> {
  const rows = await db
    .select({ number: people.number, teamId: teamStays.teamId })
    .from(people)
    .leftJoin(teamStays, and(eq(teamStays.personNumber, people.number), isToday))
    .where(eq(people.number, number));
  return joined(rows);
}

/** Who had it made; null if there is no such export. */
export async function ownerOfExport(db: Queries, exportId: string): Promise<Owner | null> {
  const [row] = await db.select({ number: exports.madeBy }).from(exports).where(eq(exports.id, exportId));
  return row ? { number: row.number, teamIds: [] } : null;
}

function joined(rows: { number: string; teamId: string | null }[]): Owner | null {
  const [first] = rows;
  return first ? { number: first.number, teamIds: rows.flatMap((row) => row.teamId ?? []) } : null;
}

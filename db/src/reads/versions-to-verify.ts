import { asc, eq, inArray, max, sql } from 'drizzle-orm';
import type { Queries } from '../connect.ts';
import { calls } from '../schema/calls.ts';
import { scoreVersions } from '../schema/score-versions.ts';
import { scorecards } from '../schema/scorecards.ts';

/** Every published version, the earliest first. */
export async function versionIds(db: Queries): Promise<string[]> {
  const rows = await db
    .select({ id: scoreVersions.id })
    .from(scoreVersions)
    .orderBy(asc(scoreVersions.publishedAt), asc(scoreVersions.callId), asc(scoreVersions.version));
  return rows.map(({ id }) => id);
}

/** A published version beside the machine scorecard it started from; what is missing is null. */
export type VersionToVerify = Awaited<ReturnType<typeof versionsToVerify>>[number];

export function versionsToVerify(db: Queries, ids: string[]) {
  return db
    .select({
      version: scoreVersions,
      label: calls.label,
      machine: {
        findings: scorecards.findings,
        scheduleHash: scorecards.scheduleHash,
        judgeVersion: scorecards.judgeVersion,
      },
    })
    .from(scoreVersions)
    .leftJoin(calls, eq(calls.id, scoreVersions.callId))
    .leftJoin(scorecards, eq(scorecards.id, scoreVersions.scorecardId))
    .where(inArray(scoreVersions.id, ids))
    .orderBy(asc(scoreVersions.publishedAt), asc(scoreVersions.callId), asc(scoreVersions.version));
}

/** Calls on which another version counts than the newest. */
export async function callsWithOldVersion(
  db: Queries,
): Promise<{ id: string; label: string; versionId: string | null; newest: number; counts: number | null }[]> {
  const newest = db
    .select({ callId: scoreVersions.callId, version: max(scoreVersions.version).as('newest') })
    .from(scoreVersions)
    .groupBy(scoreVersions.callId)
    .as('newest');
  return db
    .select({
      ...{ id: calls.id, label: calls.label, versionId: calls.versionId },
      newest: sql<number>`${newest.version}`.mapWith(Number),
      counts: scoreVersions.version,
    })
    .from(newest)
    .innerJoin(calls, eq(calls.id, newest.callId))
    .leftJoin(scoreVersions, eq(scoreVersions.id, calls.versionId))
    .where(
      sql`${scoreVersions.version} is distinct from ${newest.version} or ${scoreVersions.callId} <> ${calls.id}`,
    );
}

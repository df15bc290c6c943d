import type { VersionSource } from '@tingjian/core/review/version-source.ts';
import { desc, eq, sql } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { scoreVersions } from '../../schema/score-versions.ts';

export type VersionSummary = {
  id: string;
  version: number;
  source: VersionSource;
  points: number;
  isFatal: boolean;
  missed: string[];
  publishedBy: { number: string; name: string };
  publishedAt: string;
  reason: string;
  comment: string | null;
  acknowledgedAt: string | null;
};

/** Every published score of a call, the one that counts first. */
export async function versionsOfCall(db: Queries, callId: string): Promise<VersionSummary[]> {
  const rows = await db
    .select({
      id: scoreVersions.id,
      version: scoreVersions.version,
      source: scoreVersions.source,
      points: scoreVersions.points,
      isFatal: scoreVersions.isFatal,
      missed: scoreVersions.missed,
      by: scoreVersions.publishedBy,
      name: sql<
        string | null
      >`(select who.name from people who where who.number = ${scoreVersions.publishedBy})`,
      publishedAt: scoreVersions.publishedAt,
      reason: scoreVersions.reason,
      comment: scoreVersions.comment,
      acknowledgedAt: scoreVersions.acknowledgedAt,
    })
    .from(scoreVersions)
    .where(eq(scoreVersions.callId, callId))
    .orderBy(desc(scoreVersions.version));
  return rows.map(({ by, name, publishedAt, acknowledgedAt, ...row }) => ({
    ...row,
    publishedBy: { number: by, name: name ?? by },
    publishedAt: publishedAt.toISOString(),
    acknowledgedAt: acknowledgedAt?.toISOString() ?? null,
  }));
}

import { randomUUID } from 'node:crypto';
import type { Decision } from '@tingjian/core/review/decision.ts';
import { confirmedFatals } from '@tingjian/core/review/preview-scorecard.ts';
import type { VersionSource } from '@tingjian/core/review/version-source.ts';
import type { Schedule } from '@tingjian/core/schedule/schedule.ts';
import type { Scorecard } from '@tingjian/core/scorecard/scorecard.ts';
import { desc, eq } from 'drizzle-orm';
import type { Change } from '../change.ts';
import type { Queries } from '../connect.ts';
import { calls } from '../schema/calls.ts';
import { scoreVersions } from '../schema/score-versions.ts';
import { listed } from './scorecard-row.ts';

export type NewVersion = {
  callId: string;
  /** The machine scorecard it started from. */
  scorecardId: string;
  source: VersionSource;
  reviewId?: string | null;
  appealId?: string | null;
  decisions: Decision[];
  scorecard: Scorecard;
  schedule: Schedule;
  publishedBy: string;
  reason: string;
  comment?: string | null;
};

export type PublishedVersion = typeof scoreVersions.$inferSelect;

/**
 * The next version of a call's score, which counts from now on; the older ones stay as they are. The call's row must
 * be locked. Points are final, or `highest` where a machine score that still has proposals is published: what nobody
 * confirmed costs nothing.
 */
export async function publishVersion(c: Change, made: NewVersion): Promise<PublishedVersion> {
  const latest = await latestVersion(c.tx, made.callId);
  const { scorecard, schedule, ...same } = made;
  const { findings, notJudged: _, ...derived } = scorecard;
  const [version] = await c.tx
    .insert(scoreVersions)
    .values({
      ...{ ...same, id: randomUUID(), version: (latest?.version ?? 0) + 1, findings, derived },
      points: scorecard.points.final ?? scorecard.points.highest,
      isFatal: confirmedFatals(scorecard, schedule).length > 0,
      missed: listed(scorecard).missed,
      publishedAt: c.now,
    })
    .returning();
  const [call] = await c.tx
    .update(calls)
    .set({ versionId: version!.id })
    .where(eq(calls.id, made.callId))
    .returning({ state: calls.state });
  await c.note({
    action: 'publish-version',
    subject: `call:${made.callId}`,
    before: latest ? { version: latest.version, points: latest.points } : { version: null },
    after: {
      ...{
        version: version!.version,
        source: made.source,
        points: version!.points,
        isFatal: version!.isFatal,
      },
      ...{ missed: version!.missed, reviewId: made.reviewId ?? null, appealId: made.appealId ?? null },
      reason: made.reason,
    },
  });
  await c.tell({ id: made.callId, state: call!.state, progress: null });
  return version!;
}

/** The newest version of a call's score, which is the one that counts; null while there is only the machine's. */
export async function latestVersion(db: Queries, callId: string): Promise<PublishedVersion | null> {
  const [latest] = await db
    .select()
    .from(scoreVersions)
    .where(eq(scoreVersions.callId, callId))
    .orderBy(desc(scoreVersions.version))
    .limit(1);
  return latest ?? null;
}

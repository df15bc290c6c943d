import type { VersionSource } from '@tingjian/core/review/version-source.ts';
import type { Deduction, Points } from '@tingjian/core/scorecard/scorecard.ts';
import { and, desc, eq, ne, type SQL, sql } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { calls } from '../../schema/calls.ts';
import { scoreVersions } from '../../schema/score-versions.ts';
import { scorecards } from '../../schema/scorecards.ts';

/** Where the score of a call stands: the published version that counts, or what the machine made of it. */
export type Standing = {
  callId: string;
  label: string;
  agentNumber: string;
  startedAt: Date;
  durationMs: number | null;
  direction: 'inbound' | 'outbound' | null;
  businessType: string | null;
  points: Points;
  isFatal: boolean;
  deductions: Deduction[];
  missed: string[];
  open: string[];
  /** Null while only the machine has scored. */
  version: {
    id: string;
    number: number;
    source: VersionSource;
    publishedAt: Date;
    acknowledgedAt: Date | null;
  } | null;
  /**
   * What may be objected to and since when; null while something is open. A version that an appeal made is no new
   * publication; a machine score is published when it is saved, and has no id until somebody objects.
   */
  publication: { versionId: string | null; at: Date } | null;
};

/** The standings of the scored calls that meet a condition on `calls`, newest call first. */
export async function scoreStandings(
  db: Queries,
  where: SQL | undefined,
  page: { limit: number; offset: number } = { limit: 10_000, offset: 0 },
): Promise<Standing[]> {
  const published = db
    .select({
      publicationId: scoreVersions.id,
      publicationAt: sql<Date>`case when ${scoreVersions.source} = 'machine' then (
        select m.saved_at from scorecards m where m.id = ${scoreVersions.scorecardId})
        else ${scoreVersions.publishedAt} end`
        .mapWith(scoreVersions.publishedAt)
        .as('publication_at'),
    })
    .from(scoreVersions)
    .where(and(eq(scoreVersions.callId, calls.id), ne(scoreVersions.source, 'appeal')))
    .orderBy(desc(scoreVersions.version))
    .limit(1)
    .as('published');
  const rows = await db
    .select({
      call: {
        callId: calls.id,
        label: calls.label,
        agentNumber: calls.agentNumber,
        startedAt: calls.startedAt,
        durationMs: calls.durationMs,
        direction: calls.direction,
        businessType: calls.businessType,
      },
      machine: {
        derived: scorecards.derived,
        missed: scorecards.missed,
        savedAt: scorecards.savedAt,
      },
      version: {
        id: scoreVersions.id,
        number: scoreVersions.version,
        source: scoreVersions.source,
        publishedAt: scoreVersions.publishedAt,
        acknowledgedAt: scoreVersions.acknowledgedAt,
        derived: scoreVersions.derived,
        missed: scoreVersions.missed,
        isFatal: scoreVersions.isFatal,
      },
      publicationId: published.publicationId,
      publicationAt: published.publicationAt,
    })
    .from(calls)
    .innerJoin(scorecards, eq(scorecards.id, calls.scorecardId))
    .leftJoin(scoreVersions, eq(scoreVersions.id, calls.versionId))
    .leftJoinLateral(published, sql`true`)
    .where(where)
    .orderBy(desc(calls.startedAt), desc(calls.label))
    .limit(page.limit)
    .offset(page.offset);
  return rows.map(({ call, machine, version, publicationId, publicationAt }) => {
    const { derived, missed } = version ?? machine;
    const { points, deductions, open } = derived;
    const at = publicationAt ?? machine.savedAt;
    return {
      ...call,
      ...{ points, deductions, missed, open, isFatal: version?.isFatal ?? false },
      version: version && {
        ...{ id: version.id, number: version.number, source: version.source },
        ...{ publishedAt: version.publishedAt, acknowledgedAt: version.acknowledgedAt },
      },
      publication: open.length === 0 ? { versionId: publicationId, at } : null,
    };
  });
}

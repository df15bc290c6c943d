import { chinaMonthSpan } from '@tingjian/core/calendar/china-day.ts';
import { and, asc, eq, gte, lt } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { calls } from '../../schema/calls.ts';
import { scoreVersions } from '../../schema/score-versions.ts';

export type ReviewedDemoCall = {
  callId: string;
  label: string;
  agentNumber: string;
  publishedAt: Date;
  missed: string[];
};

/** Demo calls of a month (YYYY-MM) with a score by people, the first published first. */
export async function reviewedDemoCalls(db: Queries, month: string): Promise<ReviewedDemoCall[]> {
  const { from, until } = chinaMonthSpan(month);
  return db
    .select({
      ...{ callId: calls.id, label: calls.label, agentNumber: calls.agentNumber },
      ...{ publishedAt: scoreVersions.publishedAt, missed: scoreVersions.missed },
    })
    .from(calls)
    .innerJoin(scoreVersions, eq(scoreVersions.id, calls.versionId))
    .where(and(eq(calls.isDemo, true), gte(calls.startedAt, from), lt(calls.startedAt, until)))
    .orderBy(asc(scoreVersions.publishedAt), asc(calls.label));
}

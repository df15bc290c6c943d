import type { AppealOutcome } from '@tingjian/core/appeals/appeal.ts';
import { and, asc, eq, gte, lt, sql } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { appeals } from '../../schema/appeals.ts';
import { calls } from '../../schema/calls.ts';
import { people } from '../../schema/people.ts';
import { reviews } from '../../schema/reviews.ts';
import { scoreVersions } from '../../schema/score-versions.ts';
import { scorecards } from '../../schema/scorecards.ts';
import type { ReviewsFilter } from './reviewed-calls.ts';

/** An appeal that has its answer. `reviewer`: who had decided the score it was about; null for a machine's. */
export type AnsweredAppeal = {
  id: string;
  callId: string;
  label: string;
  item: string;
  round: number;
  outcome: AppealOutcome;
  answeredAt: Date;
  reviewer: string | null;
  reviewerName: string | null;
};

/** The appeals answered in this time, by time: each item once, by its last round. */
export async function answeredAppeals(
  db: Queries,
  { from, to, ruleSet }: ReviewsFilter,
): Promise<AnsweredAppeal[]> {
  const rows = await db
    .select({
      id: appeals.id,
      callId: appeals.callId,
      label: calls.label,
      item: appeals.item,
      round: appeals.round,
      outcome: sql<AppealOutcome>`${appeals.outcome}`,
      answeredAt: sql<Date>`${appeals.answeredAt}`.mapWith(appeals.answeredAt),
      reviewer: reviews.submittedBy,
      reviewerName: people.name,
    })
    .from(appeals)
    .innerJoin(calls, eq(calls.id, appeals.callId))
    .innerJoin(scoreVersions, eq(scoreVersions.id, appeals.versionId))
    .innerJoin(scorecards, eq(scorecards.id, scoreVersions.scorecardId))
    .leftJoin(reviews, eq(reviews.id, scoreVersions.reviewId))
    .leftJoin(people, eq(people.number, reviews.submittedBy))
    .where(
      and(
        eq(appeals.state, 'answered'),
        from && gte(appeals.answeredAt, from),
        to && lt(appeals.answeredAt, to),
        ruleSet ? eq(scorecards.ruleSetHash, ruleSet) : undefined,
        sql`not exists (select 1 from appeals later where later.call_id = ${appeals.callId}
          and later.item = ${appeals.item} and later.round > ${appeals.round} and later.state = 'answered')`,
      ),
    )
    .orderBy(asc(appeals.answeredAt), asc(appeals.id));
  return rows;
}

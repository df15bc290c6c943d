import type { Reviewed, Seen } from '@tingjian/core/agreement/judgement.ts';
import { and, asc, eq, gte, lt, sql } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { calls } from '../../schema/calls.ts';
import { people } from '../../schema/people.ts';
import { reviews } from '../../schema/reviews.ts';
import { samplingDraws, samplingPicks, samplingPlans } from '../../schema/sampling.ts';
import { scorecards } from '../../schema/scorecards.ts';

/** `from` is included, `to` is not. `ruleSet`: the hash of the rule set that judged. */
export type ReviewsFilter = { from?: Date; to?: Date; ruleSet?: string };

export type ReviewedCall = Reviewed & {
  label: string;
  reviewerName: string;
  submittedAt: Date;
};

/** Every review that is done, with what the machine had found and what the person said, by time. */
export async function reviewedCalls(
  db: Queries,
  { from, to, ruleSet }: ReviewsFilter,
): Promise<ReviewedCall[]> {
  const rows = await db
    .select({
      id: reviews.id,
      callId: reviews.callId,
      label: calls.label,
      reviewer: people.number,
      reviewerName: people.name,
      queue: reviews.queue,
      isBlind: reviews.isBlind,
      submittedAt: sql<Date>`${reviews.submittedAt}`.mapWith(reviews.submittedAt),
      isDrawnBlind: samplingPicks.isBlind,
      probability: samplingPicks.probability,
      settings: samplingPlans.settings,
      kept: reviews.seen,
      seen: seenItems,
      decisions: reviews.decisions,
      blindDecisions: reviews.blindDecisions,
    })
    .from(reviews)
    .innerJoin(calls, eq(calls.id, reviews.callId))
    .innerJoin(people, eq(people.number, reviews.submittedBy))
    .innerJoin(scorecards, eq(scorecards.id, reviews.scorecardId))
    .leftJoin(samplingPicks, eq(samplingPicks.id, reviews.pickId))
    .leftJoin(samplingDraws, eq(samplingDraws.id, samplingPicks.drawId))
    .leftJoin(samplingPlans, eq(samplingPlans.id, samplingDraws.planId))
    .where(
      and(
        eq(reviews.state, 'done'),
        from && gte(reviews.submittedAt, from),
        to && lt(reviews.submittedAt, to),
        ruleSet ? eq(scorecards.ruleSetHash, ruleSet) : undefined,
      ),
    )
    .orderBy(asc(reviews.submittedAt), asc(reviews.id));
  return rows.map(({ kept, seen, settings, decisions, isDrawnBlind, ...row }) => ({
    ...row,
    isDrawnBlind: isDrawnBlind ?? false,
    blindShare: settings?.blindShare ?? null,
    seen: kept ?? seenOf(seen!),
    decisions: decisions ?? [],
  }));
}

/** Of reviews that were not kept with it: the evidence, which is nearly all of a finding, stays where it is. */
const seenItems = sql<
  [missed: string, proposed: string, handed: string, clear: string] | null
>`case when ${reviews.seen} is null then (
  select json_build_array(
    coalesce(string_agg(item, ',') filter (where outcome = 'missed'), ''),
    coalesce(string_agg(item, ',') filter (where outcome = 'needs-human' and "isProposal"), ''),
    coalesce(string_agg(item, ',') filter (where outcome = 'needs-human' and "isProposal" is not true), ''),
    coalesce(string_agg(item, ',') filter (where outcome in ('met', 'not-applicable')), ''))
  from json_to_recordset(${scorecards.findings}) as f (item text, outcome text, "isProposal" boolean)) end`;

function seenOf([missed, proposed, handed, clear]: [string, string, string, string]): Seen {
  const items = (text: string) => (text === '' ? [] : text.split(','));
  return { missed: items(missed), proposed: items(proposed), handed: items(handed), clear: items(clear) };
}

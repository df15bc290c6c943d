import { randomUUID } from 'node:crypto';
import type { ReviewQueue } from '@tingjian/core/review/review-state.ts';
import { eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '../connect.ts';
import { calls } from '../schema/calls.ts';
import { reviews } from '../schema/reviews.ts';
import { scoreVersions } from '../schema/score-versions.ts';
import { type Derived, scorecards } from '../schema/scorecards.ts';
import { addJudgedCalls } from './judged-calls.ts';

export type ReviewedCall = {
  agent: string;
  /** In China, such as `2026-10-02 09:30`. */
  at: string;
  points: number;
  queue?: ReviewQueue;
  isFatal?: boolean;
  /** Items that cost points, negative. */
  lost?: { item: string; points: number }[];
};

/** Calls with a published score, many at once and without people looking at them; answers with their ids in order. */
export async function addReviewedCalls(db: Database, given: ReviewedCall[]): Promise<string[]> {
  const ids = await addJudgedCalls(db, given);
  const cards = await db.select().from(scorecards).where(inArray(scorecards.callId, ids));
  const cardOf = new Map(cards.map((card) => [card.callId, card]));
  const moment = ({ at }: ReviewedCall) => new Date(`${at.replace(' ', 'T')}:00+08:00`);
  const made = given.map((call, at) => ({
    call,
    id: ids[at]!,
    reviewId: randomUUID(),
    versionId: randomUUID(),
  }));
  await db.insert(reviews).values(
    made.map(({ call, id, reviewId }) => ({
      ...{ id: reviewId, callId: id, queue: call.queue ?? ('random' as const), state: 'done' as const },
      ...{ createdAt: moment(call), submittedAt: moment(call), decisions: [], comment: '' },
    })),
  );
  await db.insert(scoreVersions).values(
    made.map(({ call, id, reviewId, versionId }) => ({
      ...{
        id: versionId,
        callId: id,
        version: 1,
        scorecardId: cardOf.get(id)!.id,
        source: 'review' as const,
      },
      ...{
        reviewId,
        decisions: [],
        findings: cardOf.get(id)!.findings,
        derived: derivedOf(cardOf.get(id)!.derived, call),
      },
      ...{
        points: call.points,
        isFatal: call.isFatal ?? false,
        missed: (call.lost ?? []).map(({ item }) => item),
        publishedBy: '9001',
      },
      ...{ publishedAt: moment(call), reason: '复核' },
    })),
  );
  await db.execute(sql`update calls set version_id = version.id from score_versions version
    where version.call_id = calls.id and calls.version_id is null`);
  return ids;
}

function derivedOf(derived: Derived, { lost }: ReviewedCall): Derived {
  if (!lost) return derived;
  return { ...derived, deductions: lost.map((each) => ({ ...each, times: 1, countedIn: null })) };
}

/** The next published score of such a call, as an appeal would make it. */
export async function publishAgain(db: Database, callId: string, points: number): Promise<void> {
  const [first] = await db.select().from(scoreVersions).where(eq(scoreVersions.callId, callId));
  const id = randomUUID();
  await db
    .insert(scoreVersions)
    .values({ ...first!, id, version: first!.version + 1, points, source: 'appeal' });
  await db.update(calls).set({ versionId: id }).where(eq(calls.id, callId));
}

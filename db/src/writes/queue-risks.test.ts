import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { change } from '../change.ts';
import { reviews } from '../schema/reviews.ts';
import { publishDefaults } from '../seed/publish-defaults.ts';
import { type FreshDatabase, freshDatabase } from '../testing/fresh-database.ts';
import { sampleCall, sampleTranscript, score } from '../testing/sample-call.ts';
import { addReviewers, findingsCall, waitingReview } from '../testing/sample-review.ts';
import { queueRisks } from './queue-risks.ts';
import { submitTranscript } from './submit-transcript.ts';
import { writtenTranscript } from './written-transcript.ts';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
  fresh.writing.clock.at = new Date('2026-11-06T02:00:00Z'); // a Friday
  await addReviewers(fresh.writing);
  await publishDefaults(fresh.writing);
});
afterAll(() => fresh.drop());

const reviewsOf = (callId: string) => fresh.db.select().from(reviews).where(eq(reviews.callId, callId));
const FATAL = { code: 'fatal' as const, sentence: '疑似', priority: 100 };
const QUIET = { code: 'long-silence' as const, sentence: '静默', priority: 20 };
const queue = (callId: string, risks: Parameters<typeof queueRisks>[2]) =>
  change(fresh.writing, (c) => queueRisks(c, callId, risks));

async function scored(customer: string): Promise<string> {
  const transcript = sampleTranscript();
  transcript.utterances.push({ speaker: 'customer', startMs: 6000, endMs: 9000, text: customer });
  const { id } = await submitTranscript(fresh.writing, sampleCall(), writtenTranscript(transcript));
  await score(fresh.writing, id);
  return id;
}

test('a call on which the customer complains waits in the risk queue as soon as it is scored', async () => {
  const id = await scored('我要投诉你们，叫你们经理来接');
  const found = await reviewsOf(id);
  expect(found).toMatchObject([
    { queue: 'risk', state: 'waiting', priority: 80, pickId: null, isBlind: false },
  ]);
  expect(found[0]!.reasons.slice(0, 2)).toEqual(['escalation', 'complaint']);
  const [note] = await fresh.client`select after from audit where subject = ${`review:${found[0]!.id}`}`;
  expect(note!.after.why[1]).toContain('“投诉”');
  await score(fresh.writing, id);
  expect(await reviewsOf(id)).toEqual(found);
});

test('an ordinary call waits nowhere', async () => {
  expect(await reviewsOf(await scored('我想查一下保单'))).toEqual([]);
});

test('the most urgent reason sets place and date; weekends do not count', async () => {
  const id = await findingsCall(fresh.writing);
  await queue(id, [FATAL, QUIET]);
  const [review] = await reviewsOf(id);
  expect(review).toMatchObject({ priority: 100, reasons: ['fatal', 'long-silence'] });
  expect(review!.dueAt!.toISOString()).toBe('2026-11-09T15:59:59.000Z');
});

test('a review that waits already is told of the reasons and serves both', async () => {
  const id = await findingsCall(fresh.writing);
  const dueAt = new Date('2026-11-20T00:00:00Z');
  await waitingReview(fresh.writing, id, { queue: 'random', dueAt });
  await queue(id, [QUIET]);
  await queue(id, [FATAL]);
  const found = await reviewsOf(id);
  expect(found).toMatchObject([{ queue: 'random', priority: 100, reasons: ['long-silence', 'fatal'] }]);
  expect(found[0]!.dueAt!.getTime()).toBeLessThan(dueAt.getTime());
});

test.each(['claimed', 'second', 'done', 'recalled'] as const)('a review that is %s stands', async (state) => {
  const id = await findingsCall(fresh.writing);
  const people = { claimedBy: '9001', claimedAt: new Date(), submittedBy: '9001' };
  await waitingReview(fresh.writing, id, { queue: 'risk', state, ...people });
  const before = await reviewsOf(id);
  await queue(id, [FATAL]);
  expect(await reviewsOf(id)).toEqual(before);
});

import { randomUUID } from 'node:crypto';
import { Refusal } from '@tingjian/core/refusal.ts';
import { plainDecision as d } from '@tingjian/core/review/complete-decisions.ts';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callDetails } from '../../reads/call-details.ts';
import { callSummary } from '../../reads/call-summary.ts';
import { callsList } from '../../reads/calls-list.ts';
import { reviewDetails } from '../../reads/reviews/review-details.ts';
import { reviewsList } from '../../reads/reviews/reviews-list.ts';
import { calibrationCalls, calibrationPeople, calibrations } from '../../schema/calibrations.ts';
import { reviews } from '../../schema/reviews.ts';
import { EVERYTHING } from '../../scope.ts';
import { publishDefaults } from '../../seed/publish-defaults.ts';
import { type FreshDatabase, freshDatabase } from '../../testing/fresh-database.ts';
import { addReviewers, findingsCall, waitingReview } from '../../testing/sample-review.ts';
import { claimNextReview } from './claim-next-review.ts';
import { claimReview } from './claim-review.ts';
import { judgeBlind } from './judge-blind.ts';
import { submitReview } from './submit-review.ts';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
  await addReviewers(fresh.writing);
  await publishDefaults(fresh.writing);
});
afterAll(() => fresh.drop());

const INSPECTOR = { number: '9001', mayReview: true };
const TRAINER = { number: '9200', mayReview: false };
const page = { page: 1, pageSize: 50 };
const refused = async (work: Promise<unknown>) =>
  await work.then(
    () => null,
    (error) => (error instanceof Refusal ? error.code : Promise.reject(error)),
  );
const claim = (reviewId: string, by = '9001') =>
  claimReview(fresh.writing, { reviewId, by, mayManage: false });

test('until the own judgement is given, whoever may review sees nothing of the machine, anywhere', async () => {
  const callId = await findingsCall(fresh.writing);
  const id = await waitingReview(fresh.writing, callId, { isBlind: true });
  const seen = async (judging = INSPECTOR) => {
    const now = fresh.writing.clock.now();
    const list = await callsList(fresh.db, page, EVERYTHING, judging);
    const byItem = await callsList(fresh.db, { ...page, item: 'U24' }, EVERYTHING, judging);
    const details = await callDetails(fresh.db, callId, judging);
    const review = await reviewDetails(fresh.db, id, judging, now);
    const queue = await reviewsList(fresh.db, page, judging, now);
    return JSON.stringify([
      ...[list.rows.map(({ points, missed, open }) => [points, missed, open]), byItem.total, byItem.rows],
      ...[details!.scorecard, details!.points, await callSummary(fresh.db, callId, judging)],
      ...[review!.findings, review!.machine, queue.rows.map(({ machine }) => machine)],
    ]);
  };
  const tells = /U24|Z01|P01|highest/;
  expect(await seen()).not.toMatch(tells);
  await claim(id);
  expect(await seen()).not.toMatch(tells);
  expect((await callDetails(fresh.db, callId, INSPECTOR))?.isHidden).toBe(true);
  expect(await seen({ number: '9100', mayReview: true })).not.toMatch(tells);
  expect((await callDetails(fresh.db, callId, TRAINER))?.scorecard?.open).toEqual(['U24', 'Z01']);

  const submit = (decisions = [d('U26', 'add', { atMs: 900 })], revision = 0) =>
    submitReview(fresh.writing, { reviewId: id, by: '9001', decisions, comment: '', revision });
  expect(await refused(submit())).toBe('blind-first');
  const own = [d('U24', 'add', { atMs: 700, comment: '禁语' }), d('U26', 'add', { atMs: 900 })];
  const judge = (decisions = own) =>
    judgeBlind(fresh.writing, { reviewId: id, by: '9001', decisions, comment: '', revision: 0 });
  expect(await refused(judge([d('U24', 'uphold')]))).toBe('bad-decision');
  await judge();
  expect(await refused(judge())).toBe('blind-given');
  expect(await seen()).toMatch(tells);
  const [row] = await fresh.db.select().from(reviews).where(eq(reviews.id, id));
  expect(row!.blindDecisions).toEqual(own);
  expect(row!.draft!.decisions.map(({ item, kind }) => [item, kind])).toEqual([
    ['U24', 'uphold'],
    ['U26', 'add'],
  ]);
  const decisions = [...row!.draft!.decisions, d('Z01', 'dismiss', { reason: 'quoted' })];
  expect(await submit(decisions, row!.draftRevision)).toEqual({ state: 'done', points: 83 });
});

test('another review of the same call waits until the blind one is judged', async () => {
  const callId = await findingsCall(fresh.writing);
  const blind = await waitingReview(fresh.writing, callId, { isBlind: true });
  const risk = await waitingReview(fresh.writing, callId, { queue: 'risk', priority: 99 });
  expect(await refused(claim(risk))).toBe('blind-elsewhere');
  expect((await claimNextReview(fresh.writing, { by: '9002' })).id).toBe(blind);
  await judgeBlind(fresh.writing, { reviewId: blind, by: '9002', decisions: [], comment: '', revision: 0 });
  await claim(risk);
});

test('who takes part in a calibration sees nothing of its calls while it is being scored', async () => {
  const callId = await findingsCall(fresh.writing);
  const id = randomUUID();
  const now = fresh.writing.clock.now();
  await fresh.db
    .insert(calibrations)
    .values({ id, title: '十月', state: 'scoring', madeBy: '9100', madeAt: now });
  await fresh.db.insert(calibrationCalls).values({ calibrationId: id, callId });
  await fresh.db.insert(calibrationPeople).values({ calibrationId: id, personNumber: '9001' });
  const isTold = async (number: string) =>
    (await callDetails(fresh.db, callId, { number, mayReview: true }))?.scorecard !== null;
  expect([await isTold('9001'), await isTold('9002')]).toEqual([false, true]);
  await fresh.db.update(calibrations).set({ state: 'compared' });
  expect(await isTold('9001')).toBe(true);
});

import { Refusal } from '@tingjian/core/refusal.ts';
import { plainDecision as d } from '@tingjian/core/review/complete-decisions.ts';
import { eq, like, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { peopleToCalibrate } from '../../reads/calibrations/people-to-calibrate.ts';
import { NO_JUDGE } from '../../reads/reviews/hidden-from.ts';
import { inspectorsLoad } from '../../reads/reviews/inspectors-load.ts';
import { reviewDetails } from '../../reads/reviews/review-details.ts';
import { reviewCounts, reviewsList } from '../../reads/reviews/reviews-list.ts';
import { versionsOfCall } from '../../reads/reviews/versions-of-call.ts';
import { appeals } from '../../schema/appeals.ts';
import { audit } from '../../schema/audit.ts';
import { reviews } from '../../schema/reviews.ts';
import { scoreVersions } from '../../schema/score-versions.ts';
import { publishDefaults } from '../../seed/publish-defaults.ts';
import { type FreshDatabase, freshDatabase } from '../../testing/fresh-database.ts';
import { addReviewers, findingsCall, waitingReview } from '../../testing/sample-review.ts';
import { leavePerson } from '../people/leave-person.ts';
import { askForReview } from './ask-for-review.ts';
import { claimReview } from './claim-review.ts';
import { reassignReview } from './reassign-review.ts';
import { recallReview } from './recall-review.ts';
import { releaseReview } from './release-review.ts';
import { saveReviewDraft } from './save-review-draft.ts';
import { setBackReview } from './set-back-review.ts';
import { submitReview } from './submit-review.ts';

let fresh: FreshDatabase;
const START = new Date('2026-10-31T02:00:00Z');
const pass = (minutes: number) => {
  fresh.writing.clock.at = new Date(fresh.writing.clock.at.getTime() + minutes * 60_000);
};
beforeAll(async () => {
  fresh = await freshDatabase();
  await addReviewers(fresh.writing);
  await publishDefaults(fresh.writing);
});
beforeEach(async () => {
  fresh.writing.clock.at = START;
  await fresh.db.execute(sql`truncate reviews, notices cascade`);
});
afterAll(() => fresh.drop());

const refusal = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => null,
    (thrown) => thrown as Refusal,
  );
  if (error && !(error instanceof Refusal)) throw error;
  return error;
};
const claim = (reviewId: string, by = '9001', mayManage = false) =>
  claimReview(fresh.writing, { reviewId, by, mayManage });
const rowOf = async (id: string) => (await fresh.db.select().from(reviews).where(eq(reviews.id, id)))[0]!;
const EVERYTHING_DECIDED = [d('U24', 'uphold'), d('Z01', 'dismiss', { reason: 'quoted' })];
const FATAL = [d('U24', 'uphold'), d('Z01', 'uphold')];
const submit = (reviewId: string, more: Partial<Parameters<typeof submitReview>[1]> = {}) =>
  submitReview(fresh.writing, {
    ...{ reviewId, by: '9001', decisions: EVERYTHING_DECIDED, comment: '', revision: 0 },
    ...more,
  });

test('managers recall, reassign and set back; every published score stays to be seen', async () => {
  const callId = await findingsCall(fresh.writing);
  const { id } = await askForReview(fresh.writing, { callId, by: '9100', to: '9001', isBlind: false });
  const again = askForReview(fresh.writing, { callId, by: '9100', to: null, isBlind: false });
  expect((await refusal(again))?.code).toBe('review-exists');
  await claim(id);
  await recallReview(fresh.writing, { reviewId: id, by: '9100', reason: '电话选错了' });
  const closed = await refusal(submit(id));
  expect([closed?.code, closed?.detail]).toEqual(['review-closed', '主管已撤回：电话选错了']);
  for (const to of ['8006', '8100', '7777']) {
    const unfit = reassignReview(fresh.writing, { reviewId: id, by: '9100', to });
    expect((await refusal(unfit))?.code, to).toBe('cannot-review');
  }
  await reassignReview(fresh.writing, { reviewId: id, by: '9100', to: '9002' });
  expect((await refusal(claim(id)))?.code).toBe('review-taken');
  await claim(id, '9002');
  await submit(id, { by: '9002' });
  const recallDone = recallReview(fresh.writing, { reviewId: id, by: '9100', reason: '晚了' });
  expect((await refusal(recallDone))?.code).toBe('review-closed');
  await setBackReview(fresh.writing, { reviewId: id, by: '9100', reason: '漏听了后半段' });
  expect(
    (await versionsOfCall(fresh.db, callId)).map(({ version, source, points, missed }) => [
      version,
      source,
      points,
      missed,
    ]),
  ).toEqual([
    [2, 'set-back', 98, ['P01']],
    [1, 'review', 93, ['P01', 'U24']],
  ]);
  const row = await rowOf(id);
  expect(row).toMatchObject({
    state: 'waiting',
    submittedBy: null,
    draft: { decisions: EVERYTHING_DECIDED },
  });
  await claim(id, '9003');
  await submit(id, {
    by: '9003',
    revision: row.draftRevision,
    decisions: [d('U24', 'dismiss', { reason: 'misheard' }), EVERYTHING_DECIDED[1]!],
  });
  await setBackReview(fresh.writing, { reviewId: id, by: '9100', reason: '再看一遍' });
  expect((await versionsOfCall(fresh.db, callId)).map(({ points }) => points)).toEqual([98, 98, 98, 93]);
});

test('while an appeal is open nobody changes the score under it, and a granted one is not taken back', async () => {
  const callId = await findingsCall(fresh.writing);
  const id = await waitingReview(fresh.writing, callId);
  await claim(id);
  await submit(id);
  const [version] = await fresh.db.select().from(scoreVersions).where(eq(scoreVersions.callId, callId));
  const appeal = {
    ...{
      id: crypto.randomUUID(),
      callId,
      versionId: version!.id,
      item: 'U24',
      round: 1,
      state: 'open' as const,
    },
    ...{ reason: '不是禁语', filedBy: '8006', filedAt: START, answerDueAt: START },
  };
  await fresh.db.insert(appeals).values(appeal);
  const back = () => setBackReview(fresh.writing, { reviewId: id, by: '9100', reason: '重审' });
  expect((await refusal(back()))?.code).toBe('appeal-stands');
  await fresh.db.update(appeals).set({ state: 'answered' });
  const risk = await waitingReview(fresh.writing, callId, { queue: 'risk' });
  await fresh.db
    .insert(scoreVersions)
    .values({ ...version!, id: crypto.randomUUID(), version: 2, source: 'appeal', points: 98 });
  expect((await refusal(back()))?.code).toBe('appeal-stands');
  await claim(risk, '9002');
  expect(await submit(risk, { by: '9002' })).toEqual({ state: 'done', points: null });
  expect((await versionsOfCall(fresh.db, callId)).map(({ source }) => source)).toEqual(['appeal', 'review']);
});

test('the list, the counts and the load say what there is to do and who does it', async () => {
  const late = await waitingReview(fresh.writing, await findingsCall(fresh.writing), {
    dueAt: new Date('2026-10-30T00:00:00Z'),
  });
  const done = await waitingReview(fresh.writing, await findingsCall(fresh.writing), { queue: 'risk' });
  await claim(done);
  pass(10);
  await submit(done);
  const now = fresh.writing.clock.now();
  const list = async (filter: object) =>
    (await reviewsList(fresh.db, { page: 1, pageSize: 50, ...filter }, NO_JUDGE, now)).rows.map(
      ({ id }) => id,
    );
  expect(await list({})).toHaveLength(2);
  expect(await list({ isOverdue: true })).toEqual([late]);
  expect(await list({ queue: 'risk' })).toEqual([done]);
  expect(await list({ state: 'waiting' })).toEqual([late]);
  expect(await list({ mine: '9001' })).toEqual([done]);
  expect(await reviewCounts(fresh.db, '9001', now)).toEqual({
    ...{ waiting: 1, claimed: 0, second: 0, overdue: 1, mine: 0, doneToday: 1 },
  });
  const load = await inspectorsLoad(fresh.db, now);
  expect(load.find(({ number }) => number === '9001')).toMatchObject({
    doneToday: 1,
    paceMinutes: 10,
    paceOf: 1,
    inHand: 0,
  });
  expect(load.map(({ number }) => number).toSorted()).toEqual(['9001', '9002', '9003', '9100']);
  expect(await reviewDetails(fresh.db, done, NO_JUDGE, now)).toMatchObject({
    ...{ state: 'done', submittedBy: { number: '9001', name: '王敏' }, comment: null, isHidden: false },
    machine: { points: { highest: 98, lowest: 0, final: null }, open: ['U24', 'Z01'] },
  });
});

test('releasing gives it back with the draft, and leaves its rows in the trail', async () => {
  const id = await waitingReview(fresh.writing, await findingsCall(fresh.writing));
  await claim(id);
  await saveReviewDraft(fresh.writing, {
    reviewId: id,
    by: '9001',
    draft: { decisions: FATAL, comment: '' },
    revision: 0,
  });
  await releaseReview(fresh.writing, { reviewId: id, by: '9001' });
  expect(await rowOf(id)).toMatchObject({ state: 'waiting', claimedBy: null, draft: { decisions: FATAL } });
  const released = await fresh.db.select().from(audit).where(like(audit.action, 'release-review'));
  expect(released.map(({ subject }) => subject)).toContain(`review:${id}`);
});

test('somebody whose last day is known but not over still works here; from the day after, no longer', async () => {
  await leavePerson(fresh.writing, '9003', '2026-11-02');
  const mayGet = async () => {
    const id = await waitingReview(fresh.writing, await findingsCall(fresh.writing));
    return (await refusal(reassignReview(fresh.writing, { reviewId: id, by: '9100', to: '9003' })))?.code;
  };
  const seen = async () => {
    const now = fresh.writing.clock.at;
    const load = (await inspectorsLoad(fresh.db, now)).map(({ number }) => number);
    const calibrating = (await peopleToCalibrate(fresh.db, now)).map(({ number }) => number);
    return [load.includes('9003'), calibrating.includes('9003')];
  };
  fresh.writing.clock.at = new Date('2026-11-02T15:59:00Z');
  expect([await mayGet(), ...(await seen())]).toEqual([undefined, true, true]);
  fresh.writing.clock.at = new Date('2026-11-02T16:00:00Z');
  expect([await mayGet(), ...(await seen())]).toEqual(['cannot-review', false, false]);
});

test('a call that waits for its risks is not put beside itself when a manager asks for it: the same review is asked for', async () => {
  const callId = await findingsCall(fresh.writing);
  const risk = await waitingReview(fresh.writing, callId, {
    queue: 'risk',
    reasons: ['fatal'],
    priority: 100,
  });
  const asked = { callId, by: '9100', to: '9002', isBlind: true };
  expect(await askForReview(fresh.writing, asked)).toEqual({ id: risk });
  expect(await rowOf(risk)).toMatchObject({
    ...{ queue: 'risk', reasons: ['fatal'], priority: 100, assignedTo: '9002', isBlind: true },
    dueAt: new Date('2026-11-03T02:00:00Z'),
  });
  expect(await fresh.db.select().from(reviews).where(eq(reviews.callId, callId))).toHaveLength(1);
});

test('a draw that is not blind stays as it was drawn: who wants the call heard blind gets a review of its own', async () => {
  const callId = await findingsCall(fresh.writing);
  const drawn = await waitingReview(fresh.writing, callId);
  const ask = (isBlind: boolean) => askForReview(fresh.writing, { callId, by: '9100', to: null, isBlind });
  const { id } = await ask(true);
  expect(id).not.toBe(drawn);
  expect([(await rowOf(drawn)).isBlind, (await rowOf(id)).isBlind]).toEqual([false, true]);
  expect(await ask(false)).toEqual({ id: drawn });
});

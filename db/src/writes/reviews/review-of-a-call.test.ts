import { Refusal } from '@tingjian/core/refusal.ts';
import { plainDecision as d } from '@tingjian/core/review/complete-decisions.ts';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { callDetails } from '../../reads/call-details.ts';
import { NO_JUDGE } from '../../reads/reviews/hidden-from.ts';
import { versionsOfCall } from '../../reads/reviews/versions-of-call.ts';
import { audit } from '../../schema/audit.ts';
import { calls } from '../../schema/calls.ts';
import { coaching } from '../../schema/coaching.ts';
import { notices } from '../../schema/notices.ts';
import { reviews } from '../../schema/reviews.ts';
import { scoreVersions } from '../../schema/score-versions.ts';
import { publishDefaults } from '../../seed/publish-defaults.ts';
import { type FreshDatabase, freshDatabase } from '../../testing/fresh-database.ts';
import {
  addReviewers,
  findingsCall,
  judgeAgain,
  MACHINE,
  waitingReview,
} from '../../testing/sample-review.ts';
import { claimNextReview } from './claim-next-review.ts';
import { claimReview } from './claim-review.ts';
import { confirmFatal } from './confirm-fatal.ts';
import { keepReview, saveReviewDraft } from './save-review-draft.ts';
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
const noticesOf = async (kind: string) =>
  (await fresh.db.select().from(notices).where(eq(notices.kind, kind))).map(
    ({ personNumber }) => personNumber,
  );
const EVERYTHING_DECIDED = [d('U24', 'uphold'), d('Z01', 'dismiss', { reason: 'quoted' })];
const FATAL = [d('U24', 'uphold'), d('Z01', 'uphold')];
const submit = (reviewId: string, more: Partial<Parameters<typeof submitReview>[1]> = {}) =>
  submitReview(fresh.writing, {
    ...{ reviewId, by: '9001', decisions: EVERYTHING_DECIDED, comment: '', revision: 0 },
    ...more,
  });

test('the second claimer is told who has it and since when; after 30 idle minutes they get it, with the draft', async () => {
  const id = await waitingReview(fresh.writing, await findingsCall(fresh.writing));
  await claim(id);
  const draft = { decisions: [d('U24', 'uphold')], comment: '听到一半' };
  expect(await saveReviewDraft(fresh.writing, { reviewId: id, by: '9001', draft, revision: 0 })).toEqual({
    revision: 1,
  });
  pass(29);
  const refused = await refusal(claim(id, '9002'));
  expect([refused?.code, refused?.detail]).toEqual([
    'review-taken',
    '王敏（9001） 自 10/31 10:00 起在复核，停手 30 分钟后可由他人领取',
  ]);
  pass(2);
  await claim(id, '9002');
  expect(await rowOf(id)).toMatchObject({ claimedBy: '9002', draft, draftRevision: 1 });
  for (const work of [
    () => saveReviewDraft(fresh.writing, { reviewId: id, by: '9001', draft, revision: 1 }),
    () => submit(id, { revision: 1 }),
    () => keepReview(fresh.writing, { reviewId: id, by: '9001' }),
  ]) {
    expect((await refusal(work()))?.code).toBe('lease-lost');
  }
  expect((await rowOf(id)).draft).toEqual(draft);
});

test('a sign of life moves the lease on, and a lease that nobody else took is still good', async () => {
  const id = await waitingReview(fresh.writing, await findingsCall(fresh.writing));
  await claim(id);
  pass(20);
  await keepReview(fresh.writing, { reviewId: id, by: '9001' });
  pass(20);
  expect((await refusal(claim(id, '9002')))?.code).toBe('review-taken');
  pass(60);
  expect(await submit(id)).toEqual({ state: 'done', points: 93 });
});

test('a second window is told that it is behind, and overwrites nothing', async () => {
  const id = await waitingReview(fresh.writing, await findingsCall(fresh.writing));
  await claim(id);
  const save = (comment: string, revision: number) =>
    saveReviewDraft(fresh.writing, { reviewId: id, by: '9001', draft: { decisions: [], comment }, revision });
  await save('窗口一', 0);
  expect((await refusal(save('窗口二', 0)))?.code).toBe('review-behind');
  expect((await refusal(submit(id)))?.code).toBe('review-behind');
  expect((await rowOf(id)).draft).toEqual({ decisions: [], comment: '窗口一' });
});

test('who asks for the next: given ones first, then overdue, then by priority; two at once get two; never one’s own', async () => {
  const make = async (more: Partial<typeof reviews.$inferInsert>) =>
    waitingReview(fresh.writing, await findingsCall(fresh.writing), more);
  const plain = await make({ dueAt: new Date('2026-11-03T00:00:00Z') });
  const risky = await make({ queue: 'risk', priority: 80 });
  const late = await make({ dueAt: new Date('2026-10-30T00:00:00Z') });
  const given = await make({ assignedTo: '9001' });
  const forOther = await make({ assignedTo: '9002', priority: 99 });
  const next = async () => (await claimNextReview(fresh.writing, { by: '9001' })).id;
  expect(await next()).toBe(given);
  expect(await next()).toBe(given);
  await submit(given);
  const [one, two] = await Promise.all([next(), claimNextReview(fresh.writing, { by: '9003' })]);
  expect(new Set([one, two.id])).toEqual(new Set([late, risky]));
  const own = await waitingReview(fresh.writing, await findingsCall(fresh.writing, MACHINE, '9001'), {
    priority: 99,
  });
  await submit(one!);
  expect(await next()).toBe(plain);
  await submit(plain);
  expect((await refusal(next()))?.code).toBe('no-review-waiting');
  expect((await refusal(claim(own)))?.code).toBe('own-call');
  expect((await refusal(claim(forOther)))?.detail).toContain('赵磊');
  await claim(forOther, '9100', true);
});

test('a review is final when nothing is open: version 1, the agent is told, what was left is confirmed by submission', async () => {
  const callId = await findingsCall(fresh.writing);
  const id = await waitingReview(fresh.writing, callId);
  await claim(id);
  const open = await refusal(submit(id, { decisions: [d('U24', 'uphold')] }));
  expect([open?.code, open?.detail]).toEqual(['still-open', 'Z01']);
  expect((await refusal(submit(id, { decisions: [d('U24', 'dismiss')] })))?.code).toBe('bad-decision');
  expect(await submit(id, { comment: ' 注意用语 ' })).toEqual({ state: 'done', points: 93 });
  const [version] = await fresh.db.select().from(scoreVersions).where(eq(scoreVersions.callId, callId));
  expect(version).toMatchObject({
    ...{ version: 1, source: 'review', reviewId: id, points: 93, isFatal: false, missed: ['P01', 'U24'] },
    ...{ publishedBy: '9001', comment: '注意用语', reason: '王敏（9001） 人工复核' },
  });
  expect(version!.decisions.at(-1)).toMatchObject({ item: 'P01', kind: 'uphold', isBySubmission: true });
  const [call] = await fresh.db.select().from(calls).where(eq(calls.id, callId));
  expect(call!.versionId).toBe(version!.id);
  expect((await noticesOf('scored')).at(-1)).toBe('8006');
  const noted = await fresh.db
    .select()
    .from(audit)
    .where(eq(audit.subject, `review:${id}`));
  const acts = noted.toSorted((a, b) => a.id - b.id).map(({ action }) => action);
  expect(acts).toEqual(['claim-review', 'submit-review']);
});

test('scoring again never changes a published score, nor the scorecard a review began with', async () => {
  const callId = await findingsCall(fresh.writing);
  const id = await waitingReview(fresh.writing, callId);
  await claim(id);
  const { scorecardId } = await rowOf(id);
  await judgeAgain(fresh.writing, callId, [], 9998);
  expect(await submit(id)).toMatchObject({ points: 93 });
  await judgeAgain(fresh.writing, callId, [], 9999);
  const [version] = await versionsOfCall(fresh.db, callId);
  expect(version).toMatchObject({ points: 93, version: 1 });
  const [call] = await fresh.db.select().from(calls).where(eq(calls.id, callId));
  expect([call!.versionId, call!.scorecardId === scorecardId]).toEqual([version!.id, false]);
  expect((await callDetails(fresh.db, callId, NO_JUDGE))?.points?.final).toBe(100);
});

test('two submit the same review: one wins, the other is told who was first', async () => {
  const id = await waitingReview(fresh.writing, await findingsCall(fresh.writing));
  await claim(id);
  const both = await Promise.all([refusal(submit(id)), refusal(submit(id, { decisions: FATAL }))]);
  const told = both.filter((error) => error !== null);
  expect(told.map(({ code }) => code)).toEqual(['review-closed']);
  expect(told[0]!.detail).toContain('王敏（9001） 已于 10/31 10:00 提交');
});

test('a fatal item counts when a second person agrees: 0 points, the team lead is told, coaching is due in 24 h', async () => {
  const callId = await findingsCall(fresh.writing);
  const id = await waitingReview(fresh.writing, callId);
  await claim(id);
  expect(await submit(id, { decisions: FATAL })).toEqual({ state: 'second', points: null });
  expect(await versionsOfCall(fresh.db, callId)).toEqual([]);
  const second = (by: string, isAgreed = true) =>
    confirmFatal(fresh.writing, { reviewId: id, by, isAgreed, reason: isAgreed ? null : '没有针对客户' });
  expect((await refusal(second('9001')))?.code).toBe('same-person');
  await second('9002');
  expect((await refusal(second('9003')))?.code).toBe('not-second');
  expect((await versionsOfCall(fresh.db, callId))[0]).toMatchObject({
    ...{ points: 0, isFatal: true, reason: '王敏（9001） 复核，赵磊（9002） 二次确认致命项' },
  });
  const due = await fresh.db.select().from(coaching).where(eq(coaching.callId, callId));
  expect(due).toMatchObject([{ personNumber: '8006', item: 'Z01', cause: 'fatal', madeBy: '9002' }]);
  expect(due[0]!.dueAt!.getTime() - START.getTime()).toBe(24 * 3600_000);
  expect(await noticesOf('fatal')).toEqual(['8100']);
  expect(await noticesOf('second-wanted')).toEqual(['9100']);
});

test('a fatal item the second person does not see goes back to the first, with the reason and every decision', async () => {
  const callId = await findingsCall(fresh.writing);
  const id = await waitingReview(fresh.writing, callId);
  await claim(id);
  await submit(id, { decisions: FATAL, comment: '语气很重' });
  await confirmFatal(fresh.writing, { reviewId: id, by: '9002', isAgreed: false, reason: '没有针对客户' });
  expect(await rowOf(id)).toMatchObject({
    ...{ state: 'waiting', assignedTo: '9001', isSecondAgreed: false, secondReason: '没有针对客户' },
    ...{ draft: { decisions: FATAL, comment: '语气很重' }, submittedBy: null },
  });
  expect(await versionsOfCall(fresh.db, callId)).toEqual([]);
  expect(await noticesOf('second-rejected')).toEqual(['9001']);
  expect((await claimNextReview(fresh.writing, { by: '9001' })).id).toBe(id);
  const { draftRevision } = await rowOf(id);
  expect(await submit(id, { revision: draftRevision })).toEqual({ state: 'done', points: 93 });
});

import { met, missed } from '@tingjian/core/judge/verdict.ts';
import { plainDecision } from '@tingjian/core/review/complete-decisions.ts';
import { and, desc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { appealSummary, appealsList } from '../../reads/appeals/appeals-list.ts';
import { appeals } from '../../schema/appeals.ts';
import { audit } from '../../schema/audit.ts';
import { coaching } from '../../schema/coaching.ts';
import { frozenMonths } from '../../schema/frozen-months.ts';
import { notices } from '../../schema/notices.ts';
import { scoreVersions } from '../../schema/score-versions.ts';
import { webhookDeliveries, webhooks } from '../../schema/webhooks.ts';
import { EVERYTHING } from '../../scope.ts';
import { publishDefaults } from '../../seed/publish-defaults.ts';
import { doneReview } from '../../testing/done-review.ts';
import { type FreshDatabase, freshDatabase } from '../../testing/fresh-database.ts';
import { addReviewers, findingsCall, judgeAgain, MACHINE } from '../../testing/sample-review.ts';
import { acknowledgeScore } from '../acknowledge-score.ts';
import { importCalendar } from '../calendar/import-calendar.ts';
import { latestVersion } from '../publish-version.ts';
import { confirmFatal } from '../reviews/confirm-fatal.ts';
import { answerAppeal } from './answer-appeal.ts';
import { escalateAppeals } from './escalate-appeals.ts';
import { fileAppeal } from './file-appeal.ts';
import { withdrawAppeal } from './withdraw-appeal.ts';

const d = plainDecision;
const inChina = (text: string) => new Date(`${text}+08:00`);
const FAULTS = [
  { item: 'P01', ...missed(1, '缺机构') },
  { item: 'U23', ...missed(3, '抢话 3 次') },
  { item: 'P09', ...met('问了') },
];
const AGENT = '8006';
const allowed = {
  outcome: 'allowed',
  times: null,
  reason: 'misheard',
  answer: '听过了，说了机构。',
} as const;
const rejected = { outcome: 'rejected', times: null, reason: null, answer: '没有说。' } as const;

let fresh: FreshDatabase;
let writing: FreshDatabase['writing'];
const at = (text: string) => {
  writing.clock.at = inChina(text);
};
const file = (callId: string, item = 'P01', by = AGENT) =>
  fileAppeal(writing, { callId, item, reason: '我说了机构名称。', by });
const versionsOf = (callId: string) =>
  fresh.db
    .select()
    .from(scoreVersions)
    .where(eq(scoreVersions.callId, callId))
    .orderBy(scoreVersions.version);
const noticesOf = async (number: string) => {
  const rows = await fresh.db
    .select()
    .from(notices)
    .where(eq(notices.personNumber, number))
    .orderBy(desc(notices.at));
  return rows.map(({ kind, link }) => `${kind} ${link}`);
};

beforeAll(async () => {
  fresh = await freshDatabase();
  writing = fresh.writing;
  await addReviewers(writing);
  await publishDefaults(writing);
  await importCalendar(writing, [{ day: '2026-10-31', kind: 'workday', name: null }]);
});
afterAll(() => fresh.drop());
beforeEach(() => at('2026-10-28T10:00:00')); // a Wednesday; its third working day is the worked Saturday

describe('an appeal', () => {
  test('a machine score is frozen as version 1, the answer makes version 2, and the agent hears of it', async () => {
    const callId = await findingsCall(writing, FAULTS);
    await fresh.db.insert(webhooks).values({
      ...{ id: '00000000-0000-4000-8000-000000000001', name: 'x', url: 'http://x', secret: 's' },
      ...{ events: ['appealed'], madeBy: 'test', madeAt: writing.clock.now() },
    });
    const { id, round, answerDueAt } = await file(callId);
    expect({ round, answerDueAt }).toEqual({ round: 1, answerDueAt: inChina('2026-10-31T23:59:59') });
    const [first] = await versionsOf(callId);
    expect(first).toMatchObject({
      version: 1,
      source: 'machine',
      publishedBy: 'machine',
      missed: ['P01', 'U23'],
    });
    expect(await noticesOf('9001')).toContain(`appeal-filed /appeals/${id}`);
    expect(await noticesOf('9100')).not.toContain(`appeal-filed /appeals/${id}`);

    // Scoring again makes another machine scorecard; what is objected to stays.
    await judgeAgain(writing, callId, [], 99);
    expect((await latestVersion(fresh.db, callId))!.id).toBe(first!.id);

    const { points } = await answerAppeal(writing, { appealId: id, by: '9001', ...allowed });
    const versions = await versionsOf(callId);
    expect(versions.map(({ version, source, points }) => [version, source, points])).toEqual([
      [1, 'machine', first!.points],
      [2, 'appeal', points],
    ]);
    expect(points).toBe(first!.points + 2);
    expect(versions[1]).toMatchObject({
      missed: ['U23'],
      appealId: id,
      reason: expect.stringMatching(/^申诉成立：P01 /),
    });
    expect(versions[0]).toEqual(first);
    expect(await noticesOf(AGENT)).toContain(`appeal-answered /my/${callId}`);
    const told = (await fresh.db.select().from(webhookDeliveries)).map(({ body }) => body.state);
    expect(told.sort()).toEqual(['answered', 'open']);
    const trail = await fresh.db
      .select()
      .from(audit)
      .where(eq(audit.subject, `appeal:${id}`));
    expect(trail.map(({ action }) => action)).toEqual(['file-appeal', 'answer-appeal']);
    await fresh.db.update(webhooks).set({ isActive: false });
  });

  test('partly: fewer times count; the next item of the same score is answered on top of it', async () => {
    const callId = await findingsCall(writing, FAULTS);
    const first = await file(callId, 'U23');
    const second = await file(callId, 'P01');
    const before = (await latestVersion(fresh.db, callId))!.points;
    const partly = { outcome: 'partly', times: 1, reason: null, answer: '只有一次。' } as const;
    const { points } = await answerAppeal(writing, { appealId: first.id, by: '9001', ...partly });
    expect(points).toBeGreaterThan(before);
    const after = await answerAppeal(writing, { appealId: second.id, by: '9001', ...allowed });
    expect(after.points).toBe(points + 2);
    const [, , third] = await versionsOf(callId);
    expect(third!.decisions.map(({ item, times }) => [item, times])).toEqual([
      ['U23', 1],
      ['P01', null],
    ]);
  });

  test('a rejected one changes nothing; the second round goes to somebody else and is the last', async () => {
    const callId = await findingsCall(writing, FAULTS);
    const first = await file(callId);
    await answerAppeal(writing, { appealId: first.id, by: '9001', ...rejected });
    expect(await versionsOf(callId)).toHaveLength(1);
    at('2026-10-31T09:00:00');
    const second = await file(callId);
    expect(second.round).toBe(2);
    expect(await noticesOf('9001')).not.toContain(`appeal-filed /appeals/${second.id}`);
    await expect(
      answerAppeal(writing, { appealId: second.id, by: '9001', ...rejected }),
    ).rejects.toMatchObject({
      code: 'appeal-answered-before',
    });
    await answerAppeal(writing, { appealId: second.id, by: '9002', ...rejected });
    await expect(file(callId)).rejects.toMatchObject({ code: 'appeal-rounds-used' });
  });

  test('taken back it may be filed again, until the deadline', async () => {
    const callId = await findingsCall(writing, FAULTS);
    const { id } = await file(callId);
    await expect(withdrawAppeal(writing, { appealId: id, by: '9001' })).rejects.toMatchObject({
      code: 'appeal-not-own',
    });
    await withdrawAppeal(writing, { appealId: id, by: AGENT });
    await expect(withdrawAppeal(writing, { appealId: id, by: AGENT })).rejects.toMatchObject({
      code: 'appeal-not-open',
    });
    await expect(answerAppeal(writing, { appealId: id, by: '9001', ...allowed })).rejects.toMatchObject({
      code: 'appeal-not-open',
    });
    expect((await file(callId)).round).toBe(1);
    expect(await versionsOf(callId)).toHaveLength(1);
  });
});

describe('refused, and nothing is changed', () => {
  const count = async () => (await fresh.db.select({ id: appeals.id }).from(appeals)).length;

  test('after the deadline, on a call of somebody else, on what costs nothing, twice', async () => {
    const callId = await findingsCall(writing, FAULTS);
    const before = await count();
    await expect(file(callId, 'P01', '9002')).rejects.toMatchObject({ code: 'appeal-not-own' });
    await expect(file(callId, 'P09')).rejects.toMatchObject({ code: 'appeal-no-deduction' });
    at('2026-11-01T00:00:00');
    await expect(file(callId)).rejects.toMatchObject({
      ...{ code: 'appeal-too-late', detail: expect.stringContaining('23:59') },
    });
    expect(await count()).toBe(before);
    expect(await versionsOf(callId)).toHaveLength(0);
    at('2026-10-31T23:59:59');
    await file(callId);
    await expect(file(callId)).rejects.toMatchObject({ code: 'appeal-waiting' });
    expect(await count()).toBe(before + 1);
  });

  test('filing on one item gives no more time for another', async () => {
    const callId = await findingsCall(writing, FAULTS);
    at('2026-10-31T23:00:00');
    await file(callId);
    at('2026-11-01T00:00:00');
    await expect(file(callId, 'U23')).rejects.toMatchObject({ code: 'appeal-too-late' });
  });

  test('while something waits for a person', async () => {
    const callId = await findingsCall(writing, MACHINE);
    await expect(file(callId)).rejects.toMatchObject({ code: 'appeal-not-final' });
  });

  test('in a frozen month: neither filed nor allowed, but rejecting stays possible', async () => {
    const callId = await findingsCall(writing, FAULTS);
    const { id } = await file(callId);
    const frozen = { month: '2026-10', frozenBy: '9100', frozenAt: writing.clock.now() };
    await fresh.db.insert(frozenMonths).values(frozen);
    await expect(file(callId, 'U23')).rejects.toMatchObject({ code: 'month-frozen' });
    await expect(answerAppeal(writing, { appealId: id, by: '9001', ...allowed })).rejects.toMatchObject({
      code: 'month-frozen',
    });
    await answerAppeal(writing, { appealId: id, by: '9001', ...rejected });
    await fresh.db.delete(frozenMonths);
  });

  test('of two who file, or answer, at the same moment one wins', async () => {
    const callId = await findingsCall(writing, FAULTS);
    const filed = await Promise.allSettled([file(callId), file(callId), file(callId)]);
    expect(filed.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
    const [appeal] = await fresh.db.select().from(appeals).where(eq(appeals.callId, callId));
    const answers = await Promise.allSettled(
      ['9001', '9002', '9003'].map((by) => answerAppeal(writing, { appealId: appeal!.id, by, ...allowed })),
    );
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await versionsOf(callId)).toHaveLength(2);
  });
});

describe('a reviewed score', () => {
  test('is not answered by who scored it; they hear when it is changed, and a dropped fatal item needs no coaching', async () => {
    const { callId, reviewId } = await doneReview(writing, {
      ...{ findings: MACHINE, by: '9001' },
      decisions: [d('U24', 'dismiss', { reason: 'quoted' }), d('Z01', 'uphold')],
    });
    await confirmFatal(writing, { reviewId, by: '9002', isAgreed: true, reason: null });
    expect((await latestVersion(fresh.db, callId))!.points).toBe(0);
    const { id } = await file(callId, 'Z01');
    expect(await noticesOf('9003')).toContain(`appeal-filed /appeals/${id}`);
    for (const by of ['9001', '9002']) {
      expect(await noticesOf(by)).not.toContain(`appeal-filed /appeals/${id}`);
      await expect(answerAppeal(writing, { appealId: id, by, ...allowed })).rejects.toMatchObject({
        code: 'appeal-own-score',
      });
    }
    const { points } = await answerAppeal(writing, { appealId: id, by: '9003', ...allowed });
    expect(points).toBe(98);
    expect((await latestVersion(fresh.db, callId))!.isFatal).toBe(false);
    expect(await noticesOf('9001')).toContain(`appeal-changed /appeals/${id}`);
    const [due] = await fresh.db.select().from(coaching).where(eq(coaching.callId, callId));
    expect(due).toMatchObject({ doneBy: '9003' });
  });

  test('is acknowledged by its agent, in the version that counts, once', async () => {
    const { callId } = await doneReview(writing, { findings: FAULTS, decisions: [] });
    const first = (await latestVersion(fresh.db, callId))!;
    await expect(acknowledgeScore(writing, { versionId: first.id, by: '9001' })).rejects.toMatchObject({
      code: 'not-own-score',
    });
    await acknowledgeScore(writing, { versionId: first.id, by: AGENT });
    await acknowledgeScore(writing, { versionId: first.id, by: AGENT });
    const said = and(eq(audit.subject, `call:${callId}`), eq(audit.action, 'acknowledge-score'));
    expect(await fresh.db.select().from(audit).where(said)).toHaveLength(1);
    const { id } = await file(callId);
    await answerAppeal(writing, { appealId: id, by: '9002', ...allowed });
    const second = (await latestVersion(fresh.db, callId))!;
    expect(second.acknowledgedAt).toBeNull();
    await expect(acknowledgeScore(writing, { versionId: first.id, by: AGENT })).rejects.toMatchObject({
      code: 'version-replaced',
    });
  });
});

test('unanswered in time it goes up to the managers, once', async () => {
  const callId = await findingsCall(writing, FAULTS);
  const { id } = await file(callId);
  at('2026-10-31T23:59:59');
  await escalateAppeals(writing);
  expect(await noticesOf('9100')).not.toContain(`appeal-escalated /appeals/${id}`);
  at('2026-11-01T00:00:00');
  expect(await escalateAppeals(writing)).toBeGreaterThan(0);
  expect(await escalateAppeals(writing)).toBe(0);
  expect((await noticesOf('9100')).filter((each) => each === `appeal-escalated /appeals/${id}`)).toHaveLength(
    1,
  );
  const summary = await appealSummary(fresh.db, id, writing.clock.now());
  expect(summary).toMatchObject({ isOverdue: true, escalatedAt: '2026-10-31T16:00:00.000Z' });
  const asked = { state: 'open', page: 1, pageSize: 50, now: writing.clock.now() } as const;
  const { rows, open, overdue } = await appealsList(fresh.db, EVERYTHING, asked);
  expect([rows.length, overdue > 0]).toEqual([open, true]);
  await answerAppeal(writing, { appealId: id, by: '9100', ...allowed });
  const mine = await appealsList(fresh.db, { reach: 'own', number: AGENT }, { ...asked, state: 'all' });
  expect(mine.total).toBeGreaterThan(5);
  const others = await appealsList(fresh.db, { reach: 'own', number: '9001' }, { ...asked, state: 'all' });
  expect(others).toMatchObject({ total: 0, open: 0, rows: [] });
});

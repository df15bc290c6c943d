import { randomUUID } from 'node:crypto';
import { missed, needsHuman } from '@tingjian/core/judge/verdict.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { people } from '../../schema/people.ts';
import { teamStays, teams } from '../../schema/teams.ts';
import { publishDefaults } from '../../seed/publish-defaults.ts';
import { doneReview } from '../../testing/done-review.ts';
import { type FreshDatabase, freshDatabase } from '../../testing/fresh-database.ts';
import { addReviewers, findingsCall, waitingReview } from '../../testing/sample-review.ts';
import { acknowledgeScore } from '../../writes/acknowledge-score.ts';
import { answerAppeal } from '../../writes/appeals/answer-appeal.ts';
import { fileAppeal } from '../../writes/appeals/file-appeal.ts';
import { NO_JUDGE } from '../reviews/hidden-from.ts';
import { personMonth } from './person-month.ts';
import { personScores, type ScoresAsked } from './person-scores.ts';
import { personTrend } from './person-trend.ts';
import { scoreLetter } from './score-letter.ts';

const fault = (times: number) => [{ item: 'U23', ...missed(times, `抢话 ${times} 次`) }];
let fresh: FreshDatabase;
let writing: FreshDatabase['writing'];
const inChina = (text: string) => new Date(`${text}+08:00`);
const asked = (more: Partial<ScoresAsked> = {}): ScoresAsked => ({
  ...{ number: '8006', now: writing.clock.now(), show: 'all', month: '2026-10', page: 1, pageSize: 50 },
  ...more,
});
const shown = async (more: Partial<ScoresAsked> = {}) => {
  const { rows, total } = await personScores(fresh.db, asked(more));
  expect(total).toBeGreaterThanOrEqual(rows.length);
  return rows.map(({ callId }) => callId);
};
/** A random review of a call of this person, which leaves `points`: each time costs 1. */
async function reviewed(number: string, times: number, queue: 'random' | 'risk' = 'random') {
  const findings = times > 0 ? fault(times) : [];
  const callId = await findingsCall(writing, findings, number);
  await doneReview(writing, { findings, decisions: [], callId, queue, by: '9001' });
  return callId;
}

beforeAll(async () => {
  fresh = await freshDatabase();
  writing = fresh.writing;
  writing.clock.at = inChina('2026-10-28T10:00:00');
  await addReviewers(writing);
  await publishDefaults(writing);
  const [{ id: teamId } = { id: '' }] = await fresh.db.select().from(teams);
  for (const number of ['8007', '8008', '8009', '8010']) {
    await fresh.db.insert(people).values({ number, name: number, role: 'agent', addedAt: new Date() });
    if (number === '8010') continue;
    const stay = { id: randomUUID(), personNumber: number, teamId, fromDay: '2026-01-01' };
    await fresh.db.insert(teamStays).values(stay);
  }
});
afterAll(() => fresh.drop());

test('a person sees their own scores, what may be objected to, and what they have not yet seen', async () => {
  const open = await findingsCall(writing, [{ item: 'U24', ...needsHuman(1, '疑', { isProposal: true }) }]);
  const machine = await findingsCall(writing, fault(2));
  const human = await reviewed('8006', 1);
  const others = await reviewed('8007', 1);
  const clean = await reviewed('8006', 0, 'risk');

  expect(new Set(await shown())).toEqual(new Set([open, machine, human, clean]));
  expect(new Set(await shown({ show: 'lost' }))).toEqual(new Set([machine, human]));
  expect(new Set(await shown({ show: 'to-acknowledge' }))).toEqual(new Set([human, clean]));
  expect(new Set(await shown({ show: 'appealable' }))).toEqual(new Set([machine, human]));
  expect(await shown({ month: '2026-09' })).toEqual([]);
  expect(await shown({ number: '8007' })).toEqual([others]);

  // Only the random review counts in the mean, and never one of somebody else.
  const month = { number: '8006', month: '2026-10', now: writing.clock.now() };
  expect(await personMonth(fresh.db, month)).toMatchObject({
    ...{ mean: { count: 1 }, toAcknowledge: 2 },
    appealable: { calls: 2, until: inChina('2026-11-02T23:59:59'), daysLeft: 3 },
  });
  const late = { ...month, now: inChina('2026-11-03T00:00:00') };
  expect((await personMonth(fresh.db, late)).appealable).toEqual({ calls: 0, until: null, daysLeft: null });
  expect(await shown({ show: 'appealable', now: late.now })).toEqual([]);

  const row = (await personScores(fresh.db, asked())).rows.find(({ callId }) => callId === human)!;
  expect(row.version).toMatchObject({ number: 1, source: 'review', acknowledgedAt: null });
  await acknowledgeScore(writing, { versionId: row.version!.id, by: '8006' });
  expect(await shown({ show: 'to-acknowledge' })).toEqual([clean]);
});

test('the trend is the mean of each month beside the median of the team, when enough others were drawn', async () => {
  writing.clock.at = inChina('2026-11-10T10:00:00');
  await reviewed('8006', 0);
  await reviewed('8007', 1);
  await reviewed('8008', 2);
  const trend = () => personTrend(fresh.db, { number: '8006', month: '2026-11', months: 3 });
  expect((await trend()).map(({ month, team }) => [month, team])).toEqual([
    ['2026-09', null],
    ['2026-10', null],
    ['2026-11', null],
  ]);
  await reviewed('8009', 3);
  await reviewed('8010', 5); // in no team
  await reviewed('8009', 3, 'risk');
  const [, october, november] = await trend();
  expect(october).toMatchObject({ own: { count: 1 }, team: null });
  expect(november!.own).toMatchObject({ points: 100, count: 1 });
  expect(november!.team!.people).toBe(3);
  const [median] = (await personScores(fresh.db, asked({ number: '8008', month: '2026-11' }))).rows;
  expect(november!.team!.median).toBe(median!.points.final);
});

test('a letter tells the version that counts, the older ones, and the appeals; a blind reviewer is told nothing', async () => {
  writing.clock.at = inChina('2026-10-28T10:00:00');
  const callId = await findingsCall(writing, fault(3));
  const letter = (more: object = {}) =>
    scoreLetter(fresh.db, {
      ...{ callId, version: null, by: '8006', judging: NO_JUDGE, now: writing.clock.now() },
      ...more,
    });
  const before = (await letter())!;
  expect(before).toMatchObject({ shown: null, isCurrent: true, versions: [], appeals: [] });
  expect(before.chances.get('U23')).toMatchObject({ may: true, round: 1 });
  expect((await letter({ by: '8007' }))!.chances.size).toBe(0);

  const made = { callId, item: 'U23', reason: '只有一次。', by: '8006' };
  const { id } = await fileAppeal(writing, made);
  const answer = { outcome: 'partly', times: 1, reason: null, answer: '另两次是回应。' } as const;
  await answerAppeal(writing, { appealId: id, by: '9002', ...answer });
  const after = (await letter())!;
  expect(after.versions.map(({ version, source }) => [version, source])).toEqual([
    [2, 'appeal'],
    [1, 'machine'],
  ]);
  expect(after.shown).toMatchObject({ version: 2, comment: '另两次是回应。' });
  expect(after.findings[0]!.times).toBe(1);
  expect(after.appeals).toMatchObject([{ outcome: 'partly', newVersion: 2 }]);
  expect(after.chances.get('U23')).toMatchObject({ may: true, round: 2 });
  const old = (await letter({ version: 1 }))!;
  expect([old.isCurrent, old.findings[0]!.times]).toEqual([false, 3]);
  expect(await letter({ version: 3 })).toBeNull();
  expect(await letter({ callId: randomUUID() })).toBeNull();

  await waitingReview(writing, callId, { isBlind: true });
  const reviewer = { by: '9003', judging: { number: '9003', mayReview: true } };
  expect(await letter(reviewer)).toBeNull();
  expect(await letter()).not.toBeNull();
});

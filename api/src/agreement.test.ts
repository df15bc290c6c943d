import { randomUUID } from 'node:crypto';
import { met, missed } from '@tingjian/core/judge/verdict.ts';
import { plainDecision as d } from '@tingjian/core/review/complete-decisions.ts';
import { planSettings } from '@tingjian/core/sampling/plan-settings.ts';
import { appeals } from '@tingjian/db/schema/appeals.ts';
import { samplingDraws, samplingPicks, samplingPlans } from '@tingjian/db/schema/sampling.ts';
import { scoreVersions } from '@tingjian/db/schema/score-versions.ts';
import { doneReview } from '@tingjian/db/testing/done-review.ts';
import { addReviewers, findingsCall, waitingReview } from '@tingjian/db/testing/sample-review.ts';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type {
  AgreementAnswer,
  AnsweredAppealRow,
  JudgementsAnswer,
  SuspensionAnswer,
} from './answers/agreement.ts';
import { type Asked, type Door, openDoor } from './testing/open-door.ts';

let door: Door;
let manager: Asked;
let inspector: Asked;
const P01 = { item: 'P01', ...missed(1, '缺机构') };
const P09 = { item: 'P09', ...met('问了') };
const CLEAN = [{ item: 'P01', ...met('') }, P09];
const FOUND = [P01, P09];
const addP01 = d('P01', 'add', { atMs: 500 });
const read = async <T>(asked: Asked, path: string) => {
  const answer = await asked.request(path);
  expect(answer.status, path).toBe(200);
  return (await answer.json()) as T;
};
const send = (asked: Asked, path: string, body: unknown, method = 'POST') =>
  asked.request(path, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

beforeAll(async () => {
  door = await openDoor();
  const { writing, db } = door.fresh;
  await addReviewers(writing);
  [manager, inspector] = [await door.as('9100'), await door.as('9001')];
  // With the machine in sight, in October: two upheld, one dismissed.
  await doneReview(writing, { findings: FOUND, decisions: [d('P01', 'uphold')] });
  const { callId } = await doneReview(writing, {
    findings: FOUND,
    decisions: [d('P01', 'uphold')],
    by: '9002',
  });
  await doneReview(writing, { findings: FOUND, decisions: [d('P01', 'dismiss', { reason: 'misheard' })] });
  const [version] = await db.select().from(scoreVersions).where(eq(scoreVersions.callId, callId));
  await db.insert(appeals).values({
    ...{ id: randomUUID(), callId, versionId: version!.id, item: 'P01', round: 1, state: 'answered' },
    ...{ reason: '说了', filedBy: '8006', filedAt: writing.clock.at, answerDueAt: writing.clock.at },
    ...{ outcome: 'allowed', answer: '确实说了', answeredBy: '9003', answeredAt: writing.clock.at },
  });
  // Drawn, in November: a blind one found by both that stands for 20 calls, one of the no-finding slice, missed, for 8.
  writing.clock.at = new Date('2026-11-03T02:00:00Z');
  const planId = randomUUID();
  await db.insert(samplingPlans).values({
    ...{ id: planId, month: '2026-11', settings: planSettings.parse({ blindShare: 0.5 }), seed: 's' },
    ...{ madeBy: '9100', madeAt: writing.clock.at },
  });
  const pick = async (kind: 'random' | 'no-finding', pickedId: string, probability: number) => {
    const [drawId, id] = [randomUUID(), randomUUID()];
    await db.insert(samplingDraws).values({
      ...{
        id: drawId,
        planId,
        kind,
        fromDay: '2026-11-01',
        toDay: '2026-11-30',
        seed: 's',
        frame: [],
        expected: 1,
      },
      drawnAt: writing.clock.at,
    });
    await db
      .insert(samplingPicks)
      .values({ id, drawId, callId: pickedId, probability, isBlind: kind === 'random' });
    return id;
  };
  const blindCall = await findingsCall(writing, FOUND);
  await doneReview(writing, {
    ...{ callId: blindCall, pickId: await pick('random', blindCall, 0.1), findings: FOUND },
    ...{ blind: [addP01], decisions: [d('P01', 'uphold')] },
  });
  const cleanCall = await findingsCall(writing, CLEAN);
  await doneReview(writing, {
    ...{ callId: cleanCall, queue: 'no-finding', pickId: await pick('no-finding', cleanCall, 0.125) },
    ...{ findings: CLEAN, decisions: [addP01] },
  });
});
afterAll(() => door.close());

describe('the standing report', () => {
  test('200: precision of all reviewed, recall of the slices by weight, appeals, people', async () => {
    const report = await read<AgreementAnswer>(inspector, '/api/agreement');
    expect(report.reviews).toEqual({ all: 5, anchored: 4, blind: 1, slices: 2 });
    const p01 = report.items.find(({ item }) => item === 'P01')!;
    expect(p01).toMatchObject({ isSuspended: false, overturned: { hits: 1, of: 1 } });
    expect(p01.name.length).toBeGreaterThan(1);
    expect(p01.all.precision).toMatchObject({ hits: 3, of: 4, value: 0.75 });
    expect(p01.anchored.precision).toMatchObject({ hits: 2, of: 3 });
    expect(p01.blind.precision).toMatchObject({ hits: 1, of: 1 });
    expect(p01.recall).toMatchObject({ hits: 1, of: 2 });
    expect(p01.recall.value).toBeCloseTo(20 / 28, 10);
    expect(p01.all.precision.interval!.low).toBeLessThan(0.75);
    expect(report.reviewers.map(({ reviewer, name, reviews }) => [reviewer, name, reviews])).toEqual([
      ['9001', '王敏', 4],
      ['9002', '赵磊', 1],
    ]);
    expect(report.reviewers[1]!.overturned).toMatchObject({ hits: 1, of: 1 });
    expect(report.reviewers[0]!.overturned).toMatchObject({ of: 0, value: null, interval: null });
  });

  test('200: narrowed to a month and to a rule set', async () => {
    const october = await read<AgreementAnswer>(inspector, '/api/agreement?month=2026-10');
    expect(october.reviews).toMatchObject({ all: 3, slices: 0 });
    expect(october.items[0]!.recall).toMatchObject({ of: 0, value: null });
    const november = await read<AgreementAnswer>(inspector, '/api/agreement?month=2026-11');
    expect(november.reviews).toMatchObject({ all: 2, slices: 2 });
    expect(november.overall.overturned.of).toBe(0);
    const [ruleSet] = october.ruleSets;
    const same = await read<AgreementAnswer>(inspector, `/api/agreement?ruleSet=${ruleSet!.hash}`);
    expect(same.reviews.all).toBe(5);
    const other = await read<AgreementAnswer>(inspector, `/api/agreement?ruleSet=${'0'.repeat(64)}`);
    expect(other.reviews.all).toBe(0);
  });

  test.each(['month=2026-13', 'month=october', 'ruleSet=abc'])('400: %s', async (query) => {
    expect((await inspector.request(`/api/agreement?${query}`)).status).toBe(400);
  });

  test('403: an agent and a team lead do not read it', async () => {
    for (const number of ['8006', '8100']) {
      expect((await (await door.as(number)).request('/api/agreement')).status, number).toBe(403);
    }
  });

  test('200: every figure has the judgements behind it, as many as it counts', async () => {
    const report = await read<AgreementAnswer>(inspector, '/api/agreement');
    const rows = async (query: string) =>
      (await read<JudgementsAnswer>(inspector, `/api/agreement/judgements?item=P01&${query}`)).rows;
    for (const view of ['all', 'anchored', 'blind'] as const) {
      const { counts } = report.items.find(({ item }) => item === 'P01')![view];
      for (const [kind, count] of Object.entries(counts)) {
        expect(await rows(`view=${view}&kinds=${kind}`), `${view} ${kind}`).toHaveLength(count);
      }
    }
    const slices = await rows('view=slices&kinds=upheld,added');
    expect(slices.map(({ kind, weight, queue }) => [kind, weight, queue])).toEqual([
      ['upheld', 20, 'random'],
      ['added', 8, 'no-finding'],
    ]);
    expect(await rows('reviewer=9002')).toMatchObject([
      {
        reviewer: { name: '赵磊' },
        kind: 'upheld',
        machine: 'flagged',
        submittedAt: '2026-10-31T02:00:00.000Z',
      },
    ]);
    const second = await read<JudgementsAnswer>(inspector, '/api/agreement/judgements?page=2&pageSize=3');
    expect(second).toMatchObject({ page: 2, total: 10 });
    expect(second.rows).toHaveLength(3);
    expect((await inspector.request('/api/agreement/judgements?kinds=guessed')).status).toBe(400);
    const answered = await read<AnsweredAppealRow[]>(
      inspector,
      '/api/agreement/appeals?item=P01&reviewer=9002',
    );
    expect(answered).toMatchObject([{ outcome: 'allowed', reviewer: { number: '9002' }, round: 1 }]);
    expect(await read(inspector, '/api/agreement/appeals?item=P09')).toEqual([]);
  });

  test('200: what the machine found on a call that waits for a blind review is not told by the way', async () => {
    const { writing } = door.fresh;
    const { callId } = await doneReview(writing, {
      findings: FOUND,
      decisions: [d('P01', 'uphold')],
      queue: 'risk',
    });
    const tells = async () => {
      const { rows } = await read<JudgementsAnswer>(inspector, '/api/agreement/judgements?pageSize=200');
      return rows.some((row) => row.callId === callId);
    };
    expect(await tells()).toBe(true);
    await waitingReview(writing, callId, { isBlind: true });
    expect(await tells()).toBe(false);
  });
});

describe('suspended rules', () => {
  const list = (asked: Asked) => read<SuspensionAnswer[]>(asked, '/api/items/P01/suspensions');

  test('200: a manager sets the bound and has the rules checked at once; everybody can read the item', async () => {
    const agent = await door.as('8006');
    expect(await list(agent)).toEqual([]);
    for (let at = 0; at < 12; at += 1) {
      await doneReview(door.fresh.writing, {
        findings: FOUND,
        decisions: [d('P01', 'dismiss', { reason: 'misheard' })],
      });
    }
    expect(await (await send(manager, '/api/agreement/suspensions', {})).json()).toEqual({ suspended: [] });
    const settings = { bound: 0.8, least: 10, days: 90 };
    expect((await send(manager, '/api/agreement/settings', settings, 'PUT')).status).toBe(204);
    expect(await (await send(manager, '/api/agreement/suspensions', {})).json()).toEqual({
      suspended: ['P01'],
    });
    expect(await list(agent)).toMatchObject([{ item: 'P01', signedOff: null, figures: { bound: 0.8 } }]);
    const report = await read<AgreementAnswer>(inspector, '/api/agreement');
    expect(report.settings).toEqual(settings);
    expect(report.items.find(({ item }) => item === 'P01')!.isSuspended).toBe(true);
    expect(report.suspensions).toHaveLength(1);
  });

  test('204: a manager signs it off with a reason; 409 the second time', async () => {
    expect((await send(manager, '/api/items/P01/sign-off', { reason: '' })).status).toBe(400);
    expect((await send(manager, '/api/items/P01/sign-off', { reason: '词表已改' })).status).toBe(204);
    expect(await list(manager)).toMatchObject([{ signedOff: { byName: '孙芳', reason: '词表已改' } }]);
    expect((await send(manager, '/api/items/P01/sign-off', { reason: '词表已改' })).status).toBe(409);
  });

  test('403: an inspector may not, and a program is nobody who could answer for it', async () => {
    expect((await send(inspector, '/api/items/P01/sign-off', { reason: '我觉得可以' })).status).toBe(403);
    expect((await send(inspector, '/api/agreement/suspensions', {})).status).toBe(403);
    expect((await send(inspector, '/api/agreement/settings', {}, 'PUT')).status).toBe(403);
    expect((await send(door.app, '/api/items/P01/sign-off', { reason: '自动' })).status).toBe(403);
  });

  test.each([{ bound: 1.5 }, { least: 0 }, { days: 'many' }, { other: 1 }])('400: %j', async (settings) => {
    expect((await send(manager, '/api/agreement/settings', settings, 'PUT')).status).toBe(400);
  });
});

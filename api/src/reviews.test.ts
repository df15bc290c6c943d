import { plainDecision as d } from '@tingjian/core/review/complete-decisions.ts';
import { addReviewers, findingsCall, waitingReview } from '@tingjian/db/testing/sample-review.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CallAnswer, CallsAnswer } from './answers/calls.ts';
import type { ReviewAnswer, ReviewsAnswer, VersionAnswer } from './answers/reviews.ts';
import { type Asked, type Door, openDoor } from './testing/open-door.ts';

let door: Door;
let wang: Asked;
let zhao: Asked;
let boss: Asked;
let agent: Asked;
beforeAll(async () => {
  door = await openDoor();
  await addReviewers(door.fresh.writing);
  wang = await door.as('9001');
  zhao = await door.as('9002');
  boss = await door.as('9100');
  agent = await door.as('8006');
}, 60_000);
afterAll(() => door.close());

const json = (body: unknown, method = 'POST') => ({
  ...{ method, body: JSON.stringify(body) },
  headers: { 'content-type': 'application/json' },
});
const read = async <T>(who: Asked, path: string) => (await (await who.request(path)).json()) as T;
const made = async (more = {}) => {
  const callId = await findingsCall(door.fresh.writing);
  return { callId, id: await waitingReview(door.fresh.writing, callId, more) };
};
const decided = { decisions: [d('U24', 'uphold'), d('Z01', 'dismiss', { reason: 'quoted' })], comment: '' };
const refusedWith = async (answer: Promise<Response>) => {
  const { status, ...rest } = await answer.then(async (got) => ({
    status: got.status,
    ...((await got.json()) as { error: { code: string; message: string } }),
  }));
  return [status, rest.error.code];
};

test('200: an inspector claims, saves a draft, submits; the versions of the call tell it', async () => {
  const { id, callId } = await made();
  const claimed = await wang.request(`/api/reviews/${id}/claim`, json({}));
  expect(claimed.status).toBe(200);
  const review = (await claimed.json()) as ReviewAnswer;
  expect(review).toMatchObject({ state: 'claimed', claimedBy: { number: '9001' }, draftRevision: 0 });
  expect(review.items.find(({ code }) => code === 'U24')?.initials).toContain('fwjy');
  const saved = await wang.request(`/api/reviews/${id}/draft`, json({ ...decided, revision: 0 }, 'PUT'));
  expect(await saved.json()).toEqual({ revision: 1 });
  expect((await wang.request(`/api/reviews/${id}/alive`, json({}))).status).toBe(204);
  const submitted = await wang.request(`/api/reviews/${id}/submit`, json({ ...decided, revision: 1 }));
  expect(await submitted.json()).toEqual({ state: 'done', points: 93 });
  const [version] = await read<VersionAnswer[]>(agent, `/api/calls/${callId}/versions`);
  expect(version).toMatchObject({ version: 1, points: 93, publishedBy: { name: '王敏' } });
});

test('409: the second claimer is told by name who has it', async () => {
  const { id } = await made();
  await wang.request(`/api/reviews/${id}/claim`, json({}));
  const answer = await zhao.request(`/api/reviews/${id}/claim`, json({}));
  expect(answer.status).toBe(409);
  expect(await answer.json()).toMatchObject({
    error: { code: 'review-taken', detail: expect.stringContaining('王敏') },
  });
  expect((await wang.request(`/api/reviews/${id}/release`, json({}))).status).toBe(204);
  expect((await zhao.request(`/api/reviews/${id}/claim`, json({}))).status).toBe(200);
});

test('400 and 422: decisions of no shape and decisions that contradict themselves keep the draft', async () => {
  const { id } = await made();
  await wang.request(`/api/reviews/${id}/claim`, json({}));
  const submit = (decisions: unknown) =>
    refusedWith(wang.request(`/api/reviews/${id}/submit`, json({ decisions, revision: 0 })));
  expect(await submit([{ item: 'U24' }])).toEqual([400, 'bad-request']);
  expect(await submit([d('U24', 'uphold', { isBySubmission: true })])).toEqual([400, 'bad-request']);
  expect(await submit([{ ...d('U24', 'uphold'), times: -1 }])).toEqual([400, 'bad-request']);
  expect(await submit([d('U24', 'dismiss')])).toEqual([422, 'bad-decision']);
  expect(await submit([d('U24', 'uphold')])).toEqual([422, 'still-open']);
  expect((await read<ReviewAnswer>(wang, `/api/reviews/${id}`)).state).toBe('claimed');
});

test('200: until a blind judgement is given no answer of ours tells a reviewer what the machine found', async () => {
  const { id, callId } = await made({ isBlind: true });
  const tells = /"(U24|Z01|P01)"|疑似/;
  const everything = async (who: Asked) =>
    JSON.stringify([
      (await read<CallAnswer>(who, `/api/calls/${callId}`)).scorecard,
      (await read<CallsAnswer>(who, '/api/calls')).rows.find((row) => row.id === callId),
      (await read<CallsAnswer>(who, '/api/calls?item=U24')).rows.find((row) => row.id === callId),
      (await read<ReviewsAnswer>(who, '/api/reviews')).rows.find((row) => row.id === id),
      (await read<ReviewAnswer>(who, `/api/reviews/${id}`)).findings,
      await read(who, `/api/calls/${callId}/versions`),
    ]);
  for (const who of [wang, zhao, boss]) expect(await everything(who)).not.toMatch(tells);
  await wang.request(`/api/reviews/${id}/claim`, json({}));
  expect(await everything(wang)).not.toMatch(tells);
  const own = { decisions: [d('U24', 'add', { atMs: 700 })], comment: '', revision: 0 };
  const told = await wang.request(`/api/reviews/${id}/blind`, json(own));
  expect(((await told.json()) as ReviewAnswer).draft?.decisions).toMatchObject([
    { item: 'U24', kind: 'uphold' },
  ]);
  expect(await everything(wang)).toMatch(tells);
});

test('204: a fatal item goes to a second person; 403 for the first', async () => {
  const { id } = await made();
  await wang.request(`/api/reviews/${id}/claim`, json({}));
  const fatal = { decisions: [d('U24', 'uphold'), d('Z01', 'uphold')], revision: 0 };
  expect(await (await wang.request(`/api/reviews/${id}/submit`, json(fatal))).json()).toEqual({
    ...{ state: 'second', points: null },
  });
  const second = (who: Asked, more: object) =>
    who.request(`/api/reviews/${id}/second`, json({ isAgreed: true, ...more }));
  expect(await refusedWith(second(wang, {}))).toEqual([403, 'same-person']);
  expect(await refusedWith(second(zhao, { isAgreed: false }))).toEqual([400, 'bad-request']);
  expect((await second(zhao, {})).status).toBe(204);
});

test('201, 204, 403: managers ask for a review, reassign, recall and set back; inspectors do not', async () => {
  const callId = await findingsCall(door.fresh.writing);
  const asked = await boss.request('/api/reviews', json({ callId, to: '9002' }));
  expect(asked.status).toBe(201);
  const { id } = (await asked.json()) as { id: string };
  expect(await refusedWith(wang.request(`/api/reviews/${id}/claim`, json({})))).toEqual([
    409,
    'review-taken',
  ]);
  expect((await boss.request(`/api/reviews/${id}/reassign`, json({ to: '9001' }))).status).toBe(204);
  expect((await wang.request(`/api/reviews/${id}/claim`, json({}))).status).toBe(200);
  await wang.request(`/api/reviews/${id}/submit`, json({ ...decided, revision: 0 }));
  const back = { reason: '漏听了一段' };
  expect((await wang.request(`/api/reviews/${id}/set-back`, json(back))).status).toBe(403);
  expect((await boss.request(`/api/reviews/${id}/set-back`, json(back))).status).toBe(204);
  expect((await boss.request(`/api/reviews/${id}/recall`, json({ reason: '不用看了' }))).status).toBe(204);
  const load = await read<{ number: string }[]>(boss, '/api/reviews/load');
  expect(load.map(({ number }) => number)).toContain('9001');
  expect((await wang.request('/api/reviews/load')).status).toBe(403);
});

test('403: agents see no queue, and a key submits no review', async () => {
  const { id } = await made();
  for (const path of ['/api/reviews', `/api/reviews/${id}`])
    expect((await agent.request(path)).status).toBe(403);
  expect(await refusedWith(door.app.request(`/api/reviews/${id}/claim`, json({})))).toEqual([
    403,
    'only-for-people',
  ]);
});

test('404: a review that is not there, whatever its name', async () => {
  for (const id of ['00000000-0000-4000-8000-000000000000', '..%2f', 'x'])
    expect(await refusedWith(wang.request(`/api/reviews/${id}`))).toEqual([404, 'review-not-found']);
});

import { randomUUID } from 'node:crypto';
import { plainDecision as d } from '@tingjian/core/review/complete-decisions.ts';
import { addReviewers, findingsCall } from '@tingjian/db/testing/sample-review.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CalibrationAnswer, CalibrationCallAnswer, CalibrationRow } from './answers/calibrations.ts';
import type { CallAnswer } from './answers/calls.ts';
import { type Asked, type Door, openDoor } from './testing/open-door.ts';

let door: Door;
let manager: Asked;
let first: Asked;
let second: Asked;
let callIds: string[];
let id: string;
const send = (asked: Asked, path: string, body: unknown, method = 'POST') =>
  asked.request(path, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const read = async <T>(asked: Asked, path: string) => {
  const answer = await asked.request(path);
  expect(answer.status, path).toBe(200);
  return (await answer.json()) as T;
};
const session = (asked: Asked) => read<CalibrationAnswer>(asked, `/api/calibrations/${id}`);
const score = (asked: Asked, callId: string, decisions: unknown[], method = 'POST') =>
  send(asked, `/api/calibrations/${id}/calls/${callId}/score`, { decisions }, method);
const fault = (item: string, times: number | null = null) => d(item, 'add', { atMs: 900, times });

beforeAll(async () => {
  door = await openDoor();
  await addReviewers(door.fresh.writing);
  [manager, first, second] = [await door.as('9100'), await door.as('9001'), await door.as('9002')];
  callIds = [await findingsCall(door.fresh.writing), await findingsCall(door.fresh.writing)];
  const made = await send(manager, '/api/calibrations', {
    ...{ title: '十月校准', callIds, people: ['9001', '9002', '9003'], expert: '9003' },
    dueAt: '2026-11-05T18:00:00+08:00',
  });
  expect(made.status).toBe(201);
  id = ((await made.json()) as { id: string }).id;
});
afterAll(() => door.close());

describe('making one', () => {
  test('422: with everything that is wrong, and nothing made', async () => {
    const before = await read<CalibrationRow[]>(manager, '/api/calibrations');
    const wrong = { title: '校准', callIds: [randomUUID()], people: ['8006'] };
    const answer = await send(manager, '/api/calibrations', wrong);
    expect(answer.status).toBe(422);
    const { error } = (await answer.json()) as { error: { code: string; detail: string } };
    expect(error.code).toBe('bad-calibration');
    expect(error.detail).toContain('李静（8006）没有评分权限');
    expect(await read(manager, '/api/calibrations')).toHaveLength(before.length);
  });
  test.each([
    { title: '', callIds: [randomUUID()], people: ['9001', '9002'] },
    { title: '校准', callIds: [], people: ['9001', '9002'] },
    { title: '校准', callIds: ['C-1'], people: ['9001', '9002'] },
    { title: '校准', callIds: [randomUUID()], people: ['9001', '9002'], dueAt: 'soon' },
  ])('400: %j', async (wrong) => {
    expect((await send(manager, '/api/calibrations', wrong)).status).toBe(400);
  });
  test('403: an inspector makes none and compares none', async () => {
    const made = { title: '校准', callIds, people: ['9001', '9002'] };
    expect((await send(first, '/api/calibrations', made)).status).toBe(403);
    expect((await send(first, `/api/calibrations/${id}/compare`, {})).status).toBe(403);
    expect((await first.request('/api/calibrations/people')).status).toBe(403);
  });
  test('404: one that is not there', async () => {
    for (const other of [randomUUID(), 'october']) {
      expect((await first.request(`/api/calibrations/${other}`)).status).toBe(404);
      expect((await send(manager, `/api/calibrations/${other}/compare`, {})).status).toBe(404);
    }
  });
});

describe('scoring alone', () => {
  test('200: what it needs, without anything the machine found', async () => {
    const needed = await read<CalibrationCallAnswer>(first, `/api/calibrations/${id}/calls/${callIds[0]}`);
    expect(needed.mine).toBeNull();
    expect(needed.items.find(({ code }) => code === 'P05')!.initials.length).toBeGreaterThan(1);
    const call = await read<CallAnswer>(first, `/api/calls/${callIds[0]}`);
    expect(call).toMatchObject({ isHidden: true, scorecard: null, points: null, missed: [], open: [] });
    const list = await read<CalibrationRow[]>(first, '/api/calibrations');
    expect(list[0]).toMatchObject({ title: '十月校准', calls: 2, people: 3, submitted: 0, mineLeft: 2 });
  });
  test('403: only those who take part, and no program', async () => {
    expect((await score(manager, callIds[0]!, [])).status).toBe(403);
    expect((await score(door.app, callIds[0]!, [])).status).toBe(403);
    expect((await manager.request(`/api/calibrations/${id}/calls/${callIds[0]}`)).status).toBe(403);
    expect((await (await door.as('8006')).request(`/api/calibrations/${id}`)).status).toBe(403);
  });
  test('200 as a draft, 200 submitted, 409 afterwards', async () => {
    const draft = await score(first, callIds[0]!, [fault('P01', 2)], 'PUT');
    expect(await draft.json()).toEqual({ points: 96 });
    expect((await session(first)).mine).toMatchObject([{ points: 96, isSubmitted: false }]);
    expect(await (await score(first, callIds[0]!, [fault('P01')])).json()).toEqual({ points: 98 });
    expect((await score(first, callIds[0]!, [])).status).toBe(409);
    expect((await score(first, callIds[0]!, [], 'PUT')).status).toBe(409);
  });
  test('422: a decision about a machine that is not there; 400: no decision at all; 404: another call', async () => {
    expect((await score(second, callIds[0]!, [d('P01', 'uphold')])).status).toBe(422);
    expect((await score(second, callIds[0]!, [fault('P01'), fault('P01')])).status).toBe(422);
    expect((await score(second, callIds[0]!, [{ item: 'XX' }])).status).toBe(400);
    expect((await score(second, randomUUID(), [])).status).toBe(404);
    expect((await score(second, 'C-1', [])).status).toBe(404);
  });
  test('200: nobody is told what others made of it, only who is done', async () => {
    for (const asked of [second, manager, await door.as('9003')]) {
      const told = await session(asked);
      expect(told).toMatchObject({ state: 'scoring', comparison: null, itemNames: {} });
      expect(told.submitted).toEqual([{ callId: callIds[0], person: '9001' }]);
      expect(JSON.stringify(told)).not.toContain('"points":98');
    }
    expect((await session(manager)).mine).toBeNull();
  });
});

describe('compared', () => {
  test('409: too few scores, and no conclusion before', async () => {
    expect((await send(manager, `/api/calibrations/${id}/compare`, {})).status).toBe(409);
    const early = await send(manager, `/api/calibrations/${id}/conclusion`, { conclusion: '早' }, 'PUT');
    expect(early.status).toBe(409);
  });
  test('204, and everybody sees everything', async () => {
    await score(second, callIds[0]!, [fault('P01'), fault('U24', 2)]);
    await score(await door.as('9003'), callIds[0]!, []);
    expect((await send(manager, `/api/calibrations/${id}/compare`, {})).status).toBe(204);
    const told = await session(first);
    const { comparison } = told;
    expect(comparison!.calls[0]).toMatchObject({ median: 98, expert: 100, lowest: 88, highest: 100 });
    expect(comparison!.calls[1]).toMatchObject({ median: null, expert: null });
    expect(comparison!.within).toMatchObject({ hits: 2, of: 3 });
    expect(
      comparison!.people.map(({ person, mean, meanFromExpert }) => [person, mean, meanFromExpert]),
    ).toEqual([
      ['9001', 0, -2],
      ['9002', -10, -12],
      ['9003', 2, null],
    ]);
    expect(comparison!.items.map(({ item }) => item)).toEqual(['P01', 'U24']);
    expect(comparison!.alphaOfItems.units).toBe(Object.keys(told.itemNames).length);
    expect(told.itemNames.U24).toBeDefined();
    const call = await read<CallAnswer>(first, `/api/calls/${callIds[0]}`);
    expect(call.scorecard).not.toBeNull();
  });
  test('409: nobody scores any more; 204: the conclusion may be put better later', async () => {
    expect((await score(first, callIds[1]!, [])).status).toBe(409);
    for (const conclusion of ['U24 按次数扣', 'U24 按次数扣，重复一句算一次']) {
      const put = await send(manager, `/api/calibrations/${id}/conclusion`, { conclusion }, 'PUT');
      expect(put.status).toBe(204);
    }
    expect((await session(second)).conclusion).toBe('U24 按次数扣，重复一句算一次');
    expect(
      (await send(manager, `/api/calibrations/${id}/conclusion`, { conclusion: ' ' }, 'PUT')).status,
    ).toBe(400);
  });
});

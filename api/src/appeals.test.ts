import { missed } from '@tingjian/core/judge/verdict.ts';
import { notices } from '@tingjian/db/schema/notices.ts';
import { addReviewers, findingsCall } from '@tingjian/db/testing/sample-review.ts';
import { addPerson } from '@tingjian/db/writes/add-person.ts';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AppealAnswer, AppealsAnswer } from './answers/appeals.ts';
import type { CoachingRow } from './answers/coaching.ts';
import type { LetterAnswer, MyMonthAnswer, MyScoresAnswer, MyTrendAnswer } from './answers/my.ts';
import type { NoticesAnswer } from './answers/notices.ts';
import { type Asked, type Door, openDoor } from './testing/open-door.ts';

const FAULTS = [
  { item: 'P01', ...missed(1, '缺机构') },
  { item: 'U23', ...missed(3, '抢话 3 次') },
];
let door: Door;
const people: Record<string, Asked> = {};
const as = (number: string) => people[number]!;
const read = async <T>(who: string, path: string) => {
  const answer = await as(who).request(path);
  expect(answer.status, await answer.clone().text()).toBe(200);
  return (await answer.json()) as T;
};
const send = (who: string, path: string, body: unknown = {}, method = 'POST') =>
  as(who).request(path, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const codeOf = async (answer: Response) => ((await answer.json()) as { error: { code: string } }).error.code;
const REASON = { item: 'P01', reason: '我说了机构名称。' };

beforeAll(async () => {
  door = await openDoor();
  door.fresh.writing.clock.at = new Date('2026-10-28T02:00:00Z');
  await addReviewers(door.fresh.writing);
  await addPerson(door.fresh.writing, { number: '8007', name: '高原', role: 'agent' });
  for (const number of ['8006', '8007', '8100', '9001', '9002', '9100'])
    people[number] = await door.as(number);
});
afterAll(() => door.close());

describe('an agent and their score', () => {
  test('200: the letter tells what cost points, how it should have sounded, and until when one may object', async () => {
    const callId = await findingsCall(door.fresh.writing, FAULTS);
    const letter = await read<LetterAnswer>('8006', `/api/calls/${callId}/letter`);
    expect(letter).toMatchObject({ shown: null, isCurrent: true, versions: [], appeals: [] });
    expect(letter.guides.P01!.kept.length).toBeGreaterThan(0);
    expect(letter.chances.P01).toEqual({
      ...{ may: true, round: 1, until: '2026-11-02T15:59:59.000Z', why: null },
    });
    // A team lead and an inspector may read it too, and are not asked to object.
    for (const who of ['8100', '9001'])
      expect((await read<LetterAnswer>(who, `/api/calls/${callId}/letter`)).chances).toEqual({});
    expect((await as('8007').request(`/api/calls/${callId}/letter`)).status).toBe(403);
    expect((await as('8006').request(`/api/calls/${callId}/letter?version=7`)).status).toBe(404);
    expect((await as('8006').request(`/api/calls/${callId}/letter?version=x`)).status).toBe(400);
  });

  test('201, 200, 204: objected to, allowed, a new version that shows the old, acknowledged', async () => {
    const callId = await findingsCall(door.fresh.writing, FAULTS);
    const filed = await send('8006', `/api/calls/${callId}/appeals`, REASON);
    expect(filed.status).toBe(201);
    const { id } = (await filed.json()) as { id: string };
    const waiting = await read<AppealsAnswer>('9001', '/api/appeals');
    expect(waiting.rows.map((row) => row.id)).toContain(id);
    const seen = await read<AppealAnswer>('9001', `/api/appeals/${id}`);
    expect(seen).toMatchObject({ obstacle: null, times: 1, reason: REASON.reason });
    const answered = await send('9001', `/api/appeals/${id}/answer`, {
      ...{ outcome: 'allowed', reason: 'misheard', answer: '听过了，说了。' },
    });
    expect(await answered.json()).toEqual({ points: seen.points + 2 });
    const letter = await read<LetterAnswer>('8006', `/api/calls/${callId}/letter`);
    expect(letter.versions.map(({ version }) => version)).toEqual([2, 1]);
    const old = await read<LetterAnswer>('8006', `/api/calls/${callId}/letter?version=1`);
    expect(old).toMatchObject({ isCurrent: false, chances: {} });
    expect(old.points.final).toBe(seen.points);

    const { toAcknowledge } = await read<MyMonthAnswer>('8006', '/api/my/month');
    expect((await send('8006', `/api/versions/${letter.shown!.id}/acknowledge`)).status).toBe(204);
    expect((await read<MyMonthAnswer>('8006', '/api/my/month')).toAcknowledge).toBe(toAcknowledge - 1);
    const stale = await send('8006', `/api/versions/${old.shown!.id}/acknowledge`);
    expect([stale.status, await codeOf(stale)]).toEqual([409, 'version-replaced']);
    const rows = await read<MyScoresAnswer>('8006', '/api/my/scores?month=2026-10&show=lost');
    expect(rows.rows.find((row) => row.callId === callId)).toMatchObject({
      ...{ version: { number: 2, source: 'appeal' }, deductions: [{ item: 'U23' }] },
    });
    expect(await read<MyTrendAnswer>('8006', '/api/my/trend?month=2026-10')).toHaveLength(6);
  });

  test('every refusal says why and changes nothing', async () => {
    const callId = await findingsCall(door.fresh.writing, FAULTS);
    const path = `/api/calls/${callId}/appeals`;
    const refused = async (answer: Promise<Response>) => {
      const got = await answer;
      return `${got.status} ${await codeOf(got)}`;
    };
    expect(await refused(send('8007', path, REASON))).toBe('403 not-allowed');
    expect(await refused(send('8100', path, REASON))).toBe('403 not-allowed');
    expect(await refused(send('9001', path, REASON))).toBe('403 not-allowed');
    expect(await refused(send('8006', path, { ...REASON, item: 'P09' }))).toBe('409 appeal-no-deduction');
    expect(await refused(send('8006', path, { ...REASON, reason: ' ' }))).toBe('400 bad-request');
    expect(await refused(send('8006', path, { ...REASON, reason: 'x'.repeat(1001) }))).toBe(
      '400 bad-request',
    );
    expect(await refused(send('8006', path, { ...REASON, reason: 'a\0b' }))).toBe('400 bad-request');
    expect(await refused(send('8006', path, { ...REASON, item: "P01'--" }))).toBe('400 bad-request');
    expect(await refused(send('8006', '/api/calls/nothing/appeals', REASON))).toBe('404 call-not-found');
    expect((await read<LetterAnswer>('8006', `/api/calls/${callId}/letter`)).appeals).toEqual([]);

    const { id } = (await (await send('8006', path, REASON)).json()) as { id: string };
    const answer = (who: string, more = {}) =>
      refused(send(who, `/api/appeals/${id}/answer`, { outcome: 'allowed', answer: '对', ...more }));
    expect(await answer('8006')).toBe('403 not-allowed');
    expect(await answer('8100')).toBe('403 not-allowed');
    expect(await answer('9001', { outcome: 'partly', times: 1 })).toBe('422 appeal-bad-times');
    expect(await answer('9001', { outcome: 'lower' })).toBe('400 bad-request');
    expect(await refused(send('8007', `/api/appeals/${id}/withdraw`))).toBe('403 not-allowed');
    expect(
      await refused(
        door.app.request(`/api/appeals/${id}/answer`, keyed({ outcome: 'rejected', answer: 'x' })),
      ),
    ).toBe('403 only-for-people');
    expect((await send('8006', `/api/appeals/${id}/withdraw`)).status).toBe(204);
    expect(await answer('9001')).toBe('409 appeal-not-open');
    expect((await read<LetterAnswer>('8006', `/api/calls/${callId}/letter`)).versions).toHaveLength(1);
  });

  test('lists hold nothing of others', async () => {
    expect(await read<AppealsAnswer>('8007', '/api/appeals?state=all')).toMatchObject({
      rows: [],
      total: 0,
      open: 0,
    });
    expect((await read<AppealsAnswer>('8100', '/api/appeals?state=all')).total).toBeGreaterThan(0);
    expect(await read<MyScoresAnswer>('8007', '/api/my/scores')).toMatchObject({ rows: [], total: 0 });
    expect(await read<CoachingRow[]>('8007', '/api/coaching?state=all&person=8006')).toEqual([]);
  });
});

describe('coaching and notices', () => {
  test('201, 204: a team lead arranges it, records it, and the agent says they have read it', async () => {
    const made = await send('8100', '/api/people/8006/coaching', { note: '一起听开头语。', item: 'P01' });
    expect(made.status).toBe(201);
    const { id } = (await made.json()) as { id: string };
    expect((await send('8006', `/api/coaching/${id}/done`, { note: '好' })).status).toBe(403);
    expect((await send('8100', `/api/coaching/${id}/done`, { note: '练了三遍。' })).status).toBe(204);
    expect((await send('8007', `/api/coaching/${id}/seen`)).status).toBe(403);
    expect((await send('8006', `/api/coaching/${id}/seen`)).status).toBe(204);
    expect(await read<CoachingRow[]>('8006', '/api/coaching?state=done')).toMatchObject([
      { id, note: '一起听开头语。\n练了三遍。', done: { by: '陈晓' } },
    ]);
    expect((await send('8100', '/api/people/8007/coaching', { note: '不是我班的' })).status).toBe(403);
    expect((await send('9100', '/api/people/0000/coaching', { note: '没有这个人' })).status).toBe(404);
  });

  test('200, 204: the bell counts what is unread, for oneself alone', async () => {
    const { rows, unread } = await read<NoticesAnswer>('8006', '/api/notices');
    expect(unread).toBeGreaterThan(0);
    expect((await send('8007', '/api/notices/read', { ids: rows.map((row) => row.id) })).status).toBe(204);
    expect(await read('8006', '/api/notices/unread')).toEqual({ unread });
    expect((await send('8006', '/api/notices/read', { ids: [rows[0]!.id] })).status).toBe(204);
    expect(await read('8006', '/api/notices/unread')).toEqual({ unread: unread - 1 });
    expect((await send('8006', '/api/notices/read', { ids: null })).status).toBe(204);
    const left = await door.fresh.db.select().from(notices).where(eq(notices.personNumber, '8006'));
    expect(left.every(({ readAt }) => readAt !== null)).toBe(true);
    expect((await send('8006', '/api/notices/read', { ids: ['x'] })).status).toBe(400);
  });
});

function keyed(body: unknown): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

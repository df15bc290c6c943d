import { chinaDay } from '@tingjian/core/calendar/china-day.ts';
import { addPerson } from '@tingjian/db/writes/add-person.ts';
import { noteWrongPassword } from '@tingjian/db/writes/note-sign-in.ts';
import { setPassword } from '@tingjian/db/writes/set-password.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type {
  ImportedAnswer,
  ImportPreviewAnswer,
  KeyAnswer,
  NewKeyAnswer,
  OneTimePasswordAnswer,
  PeopleAnswer,
  PersonAnswer,
} from './answers/people.ts';
import { type Asked, type Door, openDoor } from './testing/open-door.ts';

let door: Door;
let admin: Asked;
let manager: Asked;
beforeAll(async () => {
  door = await openDoor();
  const { writing } = door.fresh;
  await addPerson(writing, { number: 'admin', name: '管理员', role: 'administrator' });
  await addPerson(writing, { number: '9100', name: '孙芳', role: 'manager' });
  [admin, manager] = [await door.as('admin'), await door.as('9100')];
});
afterAll(() => door.close());

const sent = (body: unknown, method = 'POST') => ({
  ...{ method, headers: { 'content-type': 'application/json' } },
  body: JSON.stringify(body),
});
const csv = (text: string | Uint8Array<ArrayBuffer>) => ({
  method: 'POST',
  body: text,
  headers: { 'content-type': 'text/csv' },
});
const codeOf = async (answer: Response) => ((await answer.json()) as { error: { code: string } }).error.code;
const signIn = (username: string, password: string, headers = {}) =>
  door.whole.request('/api/sign-in', {
    ...sent({ username, password }),
    headers: { 'content-type': 'application/json', ...headers },
  });
const today = chinaDay(new Date('2026-10-31T02:00:00Z'));

test('201: a person is added to a team, found by initials, moved, and their history tells it', async () => {
  const team = (await (await manager.request('/api/teams', sent({ name: '早班' }))).json()) as { id: string };
  const given = { number: '8301', name: '邓凯', post: '坐席', entryDay: '2026-03-01', teamId: team.id };
  expect((await manager.request('/api/people', sent(given))).status).toBe(201);
  expect((await manager.request('/api/people', sent(given))).status).toBe(409);
  const found = (await (await manager.request('/api/people?q=dk')).json()) as PeopleAnswer;
  expect(found).toMatchObject({
    total: 1,
    rows: [{ number: '8301', team: { name: '早班' } }],
    posts: ['坐席'],
  });
  const move = { teamId: null, fromDay: '2026-02-01' };
  expect(await codeOf(await manager.request('/api/people/8301/move', sent(move)))).toBe('before-entry');
  expect((await manager.request('/api/people/8301/move', sent({ ...move, fromDay: today }))).status).toBe(
    204,
  );
  expect((await manager.request('/api/people/8301', sent({ post: '组长' }, 'PATCH'))).status).toBe(204);
  const person = (await (await manager.request('/api/people/8301')).json()) as PersonAnswer;
  expect(person.stays).toMatchObject([{ team: '早班', fromDay: '2026-03-01', toDay: '2026-10-30' }]);
  expect(person.history!.map(({ action }) => action)).toEqual(['edit-person', 'move-person', 'add-person']);
  expect(person.account).toBeNull();
});

test('400: names that a spreadsheet would run, or that cannot be seen, are refused', async () => {
  for (const name of ['=1+1', '@名', '', '王\u202e五']) {
    expect((await manager.request('/api/people', sent({ number: '8302', name }))).status, name).toBe(400);
  }
  expect((await manager.request('/api/people?q=%00')).status).toBe(400);
});

test('403: roles are given by administrators only, and never to oneself', async () => {
  const lead = { number: '8303', name: '唐磊', role: 'team-lead' };
  expect((await manager.request('/api/people', sent(lead))).status).toBe(403);
  expect((await manager.request('/api/people/8006/role', sent({ role: 'trainer' }, 'PUT'))).status).toBe(403);
  expect(await codeOf(await admin.request('/api/people/admin/role', sent({ role: 'manager' }, 'PUT')))).toBe(
    'own-access',
  );
  expect((await manager.request('/api/people/admin/leave', sent({ leftOn: today }))).status).toBe(403);
});

test('401: a role changed while a page is open ends it with the very next request', async () => {
  await addPerson(door.fresh.writing, { number: '9301', name: '赵磊', role: 'inspector' });
  const open = await door.as('9301');
  const elsewhere = await door.as('9301');
  expect((await elsewhere.request('/api/reviews')).status).toBe(200);
  expect((await open.request('/api/me')).status).toBe(401);
  expect((await admin.request('/api/people/9301/role', sent({ role: 'observer' }, 'PUT'))).status).toBe(204);
  expect((await elsewhere.request('/api/reviews')).status).toBe(401);
  const again = await door.as('9301');
  expect(((await (await again.request('/api/me')).json()) as { role: string }).role).toBe('observer');
});

test('401: who has left is out with the very next request and cannot come back in', async () => {
  await addPerson(door.fresh.writing, { number: '9302', name: '周宁', role: 'inspector' });
  const open = await door.as('9302');
  expect((await open.request('/api/me')).status).toBe(200);
  expect((await manager.request('/api/people/9302/leave', sent({ leftOn: today }))).status).toBe(204);
  expect((await open.request('/api/me')).status).toBe(401);
  expect((await signIn('9302', 'a long enough sentence')).status).toBe(401);
});

test('200: a one-time password opens the door once, to choose another', async () => {
  const answer = await admin.request('/api/people/8006/password', { method: 'POST' });
  expect(answer.headers.get('cache-control')).toBe('no-store');
  const { username, password } = (await answer.json()) as OneTimePasswordAnswer;
  const cookie = (await signIn(username, password)).headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
  const first = await door.whole.request('/api/calls', { headers: { cookie } });
  expect(await codeOf(first)).toBe('must-change-password');
  expect(await codeOf(await admin.request('/api/people/admin/password', { method: 'POST' }))).toBe(
    'own-access',
  );
});

test('401: a cookie stolen before sign-out is worth nothing after it, and nobody can choose a session for another', async () => {
  await setPassword(door.fresh.writing, {
    personNumber: '9301',
    password: 'a long enough sentence',
    mustChange: false,
  });
  const planted = 'tingjian.session_token=planted-by-somebody.c2lnbmF0dXJl';
  const answer = await signIn('9301', 'a long enough sentence', { cookie: planted });
  const given = answer.headers.getSetCookie().map((each) => each.split(';')[0]!);
  expect(answer.status).toBe(204);
  expect(given.join()).not.toContain('planted-by-somebody');
  expect((await door.whole.request('/api/me', { headers: { cookie: planted } })).status).toBe(401);
  const cookie = given.join('; ');
  expect((await door.whole.request('/api/me', { headers: { cookie } })).status).toBe(200);
  expect((await door.whole.request('/api/sign-out', { method: 'POST', headers: { cookie } })).status).toBe(
    204,
  );
  expect((await door.whole.request('/api/me', { headers: { cookie } })).status).toBe(401);
});

test('423: hundreds of wrong passwords lock the one account and no other, and an administrator unlocks it', async () => {
  const { writing } = door.fresh;
  for (let at = 0; at < 400; at += 100) {
    await Promise.all(Array.from({ length: 100 }, () => noteWrongPassword(writing, '9301')));
  }
  expect((await signIn('9301', 'a long enough sentence')).status).toBe(423);
  for (let at = 0; at < 6; at += 1) {
    expect([401, 423]).toContain((await signIn('9100', 'wrong password')).status);
  }
  expect((await signIn('9100', 'a long enough sentence')).status).toBe(423);
  await setPassword(writing, { personNumber: '8006', password: 'a long enough sentence', mustChange: false });
  expect((await signIn('8006', 'a long enough sentence')).status).toBe(204);
  const locked = (await (await admin.request('/api/people/9301')).json()) as PersonAnswer;
  expect(locked.account).toMatchObject({ failures: 400, lockedUntil: expect.any(String) });
  expect((await admin.request('/api/people/9301/unlock', { method: 'POST' })).status).toBe(204);
  expect((await signIn('9301', 'a long enough sentence')).status).toBe(204);
  expect((await admin.request('/api/people/8301/unlock', { method: 'POST' })).status).toBe(409);
}, 240_000);

test('200: a file is looked at, refused with its problems, mended and taken in', async () => {
  const bad = '工号,姓名,班组,试用期至\n8401,王五,夜班,明天\n8401,王五,夜班,2026-12-31\n';
  const preview = async (text: string, query = '') =>
    (await (
      await admin.request(`/api/people-import/preview${query}`, csv(text))
    ).json()) as ImportPreviewAnswer;
  const first = await preview(bad);
  expect(first).toMatchObject({
    ...{ rowCount: 2, problemCount: 1, added: 1, changed: 0, same: 0 },
    problems: [{ row: 2, column: '试用期至', read: '明天' }],
    unknownTeams: [{ name: '夜班', rows: 1 }],
  });
  const commit = (text: string, digest: string, more = '') =>
    admin.request(`/api/people-import?fileName=a.csv&digest=${digest}${more}`, csv(text));
  expect(await codeOf(await commit(bad, first.digest, '&newTeams=yes'))).toBe('import-has-problems');
  const good = '工号,姓名,班组,试用期至\n8401,王五,夜班,2026/12/31\n8301,邓凯旋,,\n';
  const second = await preview(good);
  expect(second.changes).toEqual([
    { number: '8301', name: '邓凯旋', fields: [{ field: 'name', before: '邓凯', after: '邓凯旋' }] },
  ]);
  expect(await codeOf(await commit(good, second.digest))).toBe('import-has-problems');
  expect(await codeOf(await commit(good, first.digest, '&newTeams=yes'))).toBe('import-outdated');
  const done = await commit(good, second.digest, '&newTeams=yes');
  const result = (await done.json()) as ImportedAnswer;
  expect(result).toMatchObject({ added: 1, changed: 1, same: 0, teams: 1 });
  const undo = await admin.request(`/api/people-import/${result.importId}/undo`, { method: 'POST' });
  expect(await undo.json()).toEqual({ removed: 1, restored: 1 });
  const mapping = JSON.stringify({
    ...{ number: 1, name: 0, team: null, post: null, entryDay: null, probationEnd: null, role: null },
  });
  const mapped = await preview('甲,乙\n赵六,8402\n', `?mapping=${encodeURIComponent(mapping)}`);
  expect(mapped).toMatchObject({ mappingProblem: null, added: 1 });
  expect((await preview('甲,乙\n赵六,8402\n')).mappingProblem).toBe('缺少“工号”这一列');
});

test('422: a role in a file needs an administrator; a file that is none is refused; one too big too', async () => {
  const text = '工号,姓名,角色\n8403,王五,质检员\n';
  const answer = await manager.request('/api/people-import/preview', csv(text));
  expect(await answer.json()).toMatchObject({ problems: [{ column: '角色' }] });
  expect((await admin.request('/api/people-import/preview', csv('PK\u0003\u0004'))).status).toBe(422);
  const big = await admin.request('/api/people-import/preview', csv(new Uint8Array(21 * 2 ** 20)));
  expect(big.status).toBe(413);
  const template = await manager.request('/api/people-import/template');
  expect(await template.text()).toContain('工号,姓名,班组,岗位,入职日期,试用期至,角色');
});

test('201: a key is shown once, does what it may, and nothing once it is revoked', async () => {
  const asked = { name: '录音系统', role: 'manager', actions: ['read-calls'], lastDay: '2027-10-31' };
  const { id, key } = (await (await admin.request('/api/keys', sent(asked))).json()) as NewKeyAnswer;
  const headers = { authorization: `Bearer ${key}` };
  expect((await door.whole.request('/api/calls', { headers })).status).toBe(200);
  expect((await door.whole.request('/api/people', { headers })).status).toBe(403);
  const listed = (await (await admin.request('/api/keys')).json()) as KeyAnswer[];
  expect(listed.find((each) => each.id === id)).toMatchObject({
    ...{ start: key.slice(0, 10), madeBy: '管理员 admin', expiresAt: '2027-10-31T15:59:59.000Z' },
  });
  expect(JSON.stringify(listed)).not.toContain(key);
  expect((await admin.request(`/api/keys/${id}`, { method: 'DELETE' })).status).toBe(204);
  expect((await door.whole.request('/api/calls', { headers })).status).toBe(401);
  expect(await codeOf(await admin.request(`/api/keys/${id}`, { method: 'DELETE' }))).toBe('key-not-found');
  for (const wrong of [{ lastDay: '2026-10-30' }, { lastDay: '2036-01-01' }, { actions: ['change-keys'] }]) {
    expect((await admin.request('/api/keys', sent({ ...asked, ...wrong }))).status).toBe(422);
  }
});

test('403: a key cannot make keys, whatever its role', async () => {
  const asked = { name: 'k', role: 'administrator', lastDay: null };
  const { key } = (await (await admin.request('/api/keys', sent(asked))).json()) as NewKeyAnswer;
  const answer = await door.whole.request('/api/keys', {
    ...sent(asked),
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
  });
  expect(await codeOf(answer)).toBe('only-for-people');
});

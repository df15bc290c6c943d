import { chinaDay } from '@tingjian/core/calendar/china-day.ts';
import { addAgent } from '@tingjian/db/writes/add-agent.ts';
import { leavePerson } from '@tingjian/db/writes/people/leave-person.ts';
import { setPassword } from '@tingjian/db/writes/set-password.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Door, openDoor } from './testing/open-door.ts';
import { startSignInElsewhere } from './testing/sign-in-elsewhere.ts';

const ORIGIN = 'https://qa.example';
const CALLBACK = `${ORIGIN}/api/auth/callback/oidc`;
let elsewhere: Awaited<ReturnType<typeof startSignInElsewhere>>;
let door: Door;
beforeAll(async () => {
  elsewhere = await startSignInElsewhere(CALLBACK);
  door = await openDoor({ publicOrigin: ORIGIN, oidc: elsewhere.settings });
}, 60_000);
afterAll(async () => {
  await door?.close();
  await elsewhere?.stop();
});

const cookiesOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');

/** As a browser does it: away to the other page, through it, and back with what it gave. */
async function signIn(login: string) {
  const away = await door.whole.request(`${ORIGIN}/api/auth/sign-in/oidc`);
  expect(away.status).toBe(302);
  const back = await elsewhere.walk(away.headers.get('location')!, login);
  expect(back).toContain(`${CALLBACK}?code=`);
  const answer = await door.whole.request(back, { headers: { cookie: cookiesOf(away) } });
  return { answer, back, cookie: cookiesOf(answer) };
}

const me = (cookie: string) => door.whole.request(`${ORIGIN}/api/me`, { headers: { cookie } });

test('the page of signing in offers it by its name', async () => {
  const ways = await door.whole.request(`${ORIGIN}/api/sign-in`);
  expect(await ways.json()).toEqual({ oidc: '集团统一登录' });
});

test('somebody of the roster comes in with the name they have there, without ever having had a password', async () => {
  const first = await signIn('8006');
  expect(first.answer.headers.get('location')).toBe('/');
  expect(await (await me(first.cookie)).json()).toMatchObject({ number: '8006', mustChangePassword: false });
  const again = await signIn('8006');
  expect((await me(again.cookie)).status).toBe(200);
  const { rows } = (await (await door.app.request('/api/audit?subject=person:8006')).json()) as {
    rows: { action: string; after: unknown }[];
  };
  expect(rows.filter(({ action }) => action === 'open-account')).toHaveLength(1);
  expect(rows.filter(({ action }) => action === 'sign-in').map(({ after }) => after)).toEqual([
    { provider: '集团统一登录' },
    { provider: '集团统一登录' },
  ]);
});

test('whoever has a password here may come either way', async () => {
  await addAgent(door.fresh.writing, { number: 'A8007', name: '王磊' });
  await setPassword(door.fresh.writing, {
    ...{ personNumber: 'A8007', password: 'a long enough sentence', mustChange: false },
  });
  const { cookie } = await signIn('a8007');
  expect(await (await me(cookie)).json()).toMatchObject({ number: 'A8007' });
});

test('somebody nobody knows here stays outside', async () => {
  const { answer, cookie } = await signIn('stranger');
  expect(answer.headers.get('location')).toContain('/sign-in?failed=oidc');
  expect((await me(cookie)).status).toBe(401);
});

test('somebody who has left stays outside', async () => {
  await addAgent(door.fresh.writing, { number: '8008', name: '周宁' });
  await leavePerson(door.fresh.writing, '8008', chinaDay(door.fresh.writing.clock.now()));
  const { answer, cookie } = await signIn('8008');
  expect(answer.headers.get('location')).toContain('/sign-in?failed=oidc');
  expect(cookie).not.toContain('session_token=');
});

test('a way back that began in another browser leads nowhere', async () => {
  const away = await door.whole.request(`${ORIGIN}/api/auth/sign-in/oidc`);
  const back = await elsewhere.walk(away.headers.get('location')!, '8006');
  const stolen = await door.whole.request(back);
  expect(stolen.headers.getSetCookie().join()).not.toContain('session_token=');
  expect((await me(cookiesOf(stolen))).status).toBe(401);
});

test('a sign-in page that is away is told, not waited for', async () => {
  const alone = await openDoor({
    publicOrigin: ORIGIN,
    oidc: { ...elsewhere.settings, discoveryUrl: 'http://127.0.0.1:9/.well-known/openid-configuration' },
  });
  const away = await alone.whole.request(`${ORIGIN}/api/auth/sign-in/oidc`);
  expect(away.headers.get('location')).toBe('/sign-in?failed=oidc');
  await alone.close();
});

import { addPerson } from '@tingjian/db/writes/add-person.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Door, openDoor } from './testing/open-door.ts';

const PUBLIC = 'https://qa.example.com';
let local: Door;
let network: Door;

beforeAll(async () => {
  [local, network] = [await openDoor(), await openDoor({ publicOrigin: PUBLIC })];
});
afterAll(() => Promise.all([local.close(), network.close()]));

const asJson = (value: unknown, headers: Record<string, string> = {}) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(value),
});
const codeOf = async (answer: Response) => ((await answer.json()) as { error: { code: string } }).error.code;
const nobody = { username: '8006', password: 'x' };

describe('pages from elsewhere', () => {
  const ask = (door: Door, headers: Record<string, string>) =>
    door.whole.request('/api/sign-in', asJson(nobody, headers));

  test.each<[string, Record<string, string>]>([
    ['a name that somebody pointed at us', { host: 'evil.example' }],
    ['a form on another page', { host: 'qa.example.com', origin: 'https://evil.example' }],
    ['a page that hides where it is from', { host: 'qa.example.com', origin: 'null' }],
    ['a page on another port of ours', { host: 'qa.example.com', origin: 'https://qa.example.com:8443' }],
    ['our own name without https', { host: 'qa.example.com', origin: 'http://qa.example.com' }],
    [
      'a name that begins like ours',
      { host: 'qa.example.com', origin: 'https://qa.example.com.evil.example' },
    ],
    ['what the browser calls cross-site', { host: 'qa.example.com', 'sec-fetch-site': 'cross-site' }],
    ['this machine, for a page elsewhere', { host: '127.0.0.1:8321', origin: 'http://127.0.0.1:9999' }],
  ])('403: %s', async (_, headers) => {
    const answer = await ask(network, headers);
    expect([answer.status, await codeOf(answer)]).toEqual([403, 'foreign-page']);
  });

  test.each<[string, Record<string, string>]>([
    ['the public address', { host: 'qa.example.com', origin: PUBLIC }],
    [
      'the public address through a proxy that keeps its own name',
      { host: '127.0.0.1:8321', origin: PUBLIC },
    ],
    ['this machine', { host: 'localhost:8321', origin: 'http://localhost:8321' }],
    ['a program, which has no page', { host: 'qa.example.com' }],
  ])('401, so it was let in: %s', async (_, headers) => {
    expect((await ask(network, headers)).status).toBe(401);
  });

  test('403: where there is no public address, only this machine is asked for', async () => {
    expect((await ask(local, { host: 'qa.example.com' })).status).toBe(403);
    expect((await local.app.request('/api/me', { headers: { host: '192.168.1.5' } })).status).toBe(403);
  });
});

describe('what every answer carries', () => {
  test.each(['/api/me', '/api/nothing', '/', '/api/docs', '/api/openapi.json'])('%s', async (path) => {
    const { headers } = await network.whole.request(path, { headers: { host: 'qa.example.com' } });
    const policy = headers.get('content-security-policy')!;
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy.match(/script-src[^;]*/)?.[0] ?? '').not.toContain('unsafe');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('strict-transport-security')).toMatch(/^max-age=\d{8}/);
  });

  test('a refusal at the very door carries it too', async () => {
    const answer = await network.whole.request('/api/me', { headers: { host: 'evil.example' } });
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test('without https nobody is told to use it', async () => {
    const { headers } = await local.whole.request('/api/me');
    expect(headers.has('strict-transport-security')).toBe(false);
  });

  test('what is about people is kept by no cache', async () => {
    expect((await local.app.request('/api/calls')).headers.get('cache-control')).toBe('no-store');
  });

  test('the documentation has no script in the page, and all of it comes from here', async () => {
    const page = await (await local.whole.request('/api/docs')).text();
    expect(page).not.toMatch(/<script>|<script[^>]*>[^<]|\son\w+=|https?:\/\//);
    const files = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, file]) => file!);
    expect(files.length).toBeGreaterThanOrEqual(3);
    for (const file of files) expect((await local.whole.request(file)).status, file).toBe(200);
  });
});

describe('cookies', () => {
  const cookiesOf = async (door: Door, host: string, origin: string) => {
    await door.as('8006');
    const given = { username: '8006', password: 'a long enough sentence' };
    const answer = await door.whole.request('/api/sign-in', asJson(given, { host, origin }));
    expect(answer.status).toBe(204);
    return answer.headers.getSetCookie();
  };

  test('204: behind https they are sent by https only, never to scripts, never across', async () => {
    const cookies = await cookiesOf(network, 'qa.example.com', PUBLIC);
    for (const cookie of cookies) {
      expect(cookie).toMatch(/^__Secure-/);
      expect(cookie).toMatch(/; Secure/);
      expect(cookie).toMatch(/; HttpOnly/);
      expect(cookie).toMatch(/; SameSite=Lax/);
    }
    expect(cookies.length).toBeGreaterThan(0);
  });

  test('401: a session that somebody chose before signing in is none', async () => {
    const chosen = 'tingjian.session_token=chosen.by-somebody-else';
    const given = { username: '8006', password: 'a long enough sentence' };
    await local.as('8006');
    const answer = await local.whole.request('/api/sign-in', asJson(given, { cookie: chosen }));
    expect(answer.status).toBe(204);
    expect(answer.headers.getSetCookie().join()).not.toContain('chosen');
    expect((await local.whole.request('/api/me', { headers: { cookie: chosen } })).status).toBe(401);
  });
});

describe('too large', () => {
  const body = (bytes: number) => JSON.stringify({ number: '8100', name: '名'.repeat(bytes / 3) });
  const post = (init: RequestInit) => local.app.request('/api/agents', { method: 'POST', ...init });
  const json = { 'content-type': 'application/json' };

  test('413: JSON of more than 1 MB; 411: a body that does not say how long it is', async () => {
    const long = body(2 ** 20 + 300);
    const length = String(Buffer.byteLength(long));
    const said = await post({ headers: { ...json, 'content-length': length }, body: long });
    expect([said.status, await codeOf(said)]).toEqual([413, 'body-too-large']);
    const unsaid = await post({ headers: { ...json, 'transfer-encoding': 'chunked' }, body: long });
    expect([unsaid.status, await codeOf(unsaid)]).toEqual([411, 'length-missing']);
  });

  test('400: JSON that is none is a refusal, without a trace of where we noticed', async () => {
    const answer = await post({ headers: json, body: '{"number":' });
    expect(answer.status).toBe(400);
    expect(await answer.text()).not.toMatch(/\.ts|node_modules|at \w+ \(/);
  });
});

describe('too often', () => {
  test('429: one viewer more than so many times a minute, with the time to wait; others go on', async () => {
    const door = await openDoor({ limitPerMinute: 30 });
    try {
      await addPerson(door.fresh.writing, { number: '8007', name: '王磊', role: 'agent' });
      const [li, wang] = [await door.as('8006'), await door.as('8007')];
      const answers = [];
      for (let at = 0; at < 35; at += 1) answers.push(await li.request('/api/me'));
      expect(answers.map(({ status }) => status)).toEqual([...Array(30).fill(200), ...Array(5).fill(429)]);
      const refused = answers.at(-1)!;
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(60);
      expect(await codeOf(refused)).toBe('too-many-requests');
      expect((await wang.request('/api/me')).status).toBe(200);
    } finally {
      await door.close();
    }
  });

  test('429: more than 20 tries under one user name; another name can still sign in', async () => {
    const door = await openDoor({ limitPerMinute: 600 });
    try {
      const attempt = (username: string) =>
        door.whole.request('/api/sign-in', asJson({ username, password: 'wrong' }));
      const statuses = [];
      for (let at = 0; at < 22; at += 1) statuses.push((await attempt('nobody')).status);
      expect(statuses.slice(0, 20)).not.toContain(429);
      expect(statuses.slice(20)).toEqual([429, 429]);
      await door.as('8006');
    } finally {
      await door.close();
    }
  });
});

import { mkdtemp, readdir } from 'node:fs/promises';
import { BlockList } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listenTo, listenToCalls } from '@tingjian/db/call-events.ts';
import { NOTICE_CHANNEL, SESSION_CHANNEL, type Writing } from '@tingjian/db/change.ts';
import { ownerOfCall } from '@tingjian/db/reads/owner-of.ts';
import { folderStore } from '@tingjian/db/recordings/folder-store.ts';
import { publishDefaults } from '@tingjian/db/seed/publish-defaults.ts';
import { freshDatabase } from '@tingjian/db/testing/fresh-database.ts';
import { addAgent } from '@tingjian/db/writes/add-agent.ts';
import { makeApiKey } from '@tingjian/db/writes/make-api-key.ts';
import { openAccount } from '@tingjian/db/writes/open-account.ts';
import { setPassword } from '@tingjian/db/writes/set-password.ts';
import { paperThreads } from '@tingjian/paper/threads/paper-threads.ts';
import pino from 'pino';
import { createAuth, type OidcSettings } from '../access/auth.ts';
import { whoAsks } from '../access/who-asks.ts';
import { createApp } from '../app.ts';
import { hostsOf } from '../front-door/door-settings.ts';
import { rateLimits } from '../front-door/rate-limits.ts';
import { CallNewsStand } from '../server/call-news-stand.ts';

type Opening = {
  limitBytes?: number;
  publicOrigin?: string | null;
  limitPerMinute?: number | null;
  oidc?: OidcSettings | null;
};

/** The whole api on a fresh database and an empty store, with agent 8006. */
export async function openDoor({
  limitBytes = 2 * 2 ** 20,
  publicOrigin = null,
  limitPerMinute = null,
  oidc = null,
}: Opening = {}) {
  const fresh = await freshDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'tingjian-api-'));
  const store = folderStore(join(folder, 'recordings'));
  const incomingFolder = join(folder, 'incoming');
  const news = new CallNewsStand((callId) => ownerOfCall(fresh.db, callId));
  const unlisten = await listenToCalls(
    fresh.client,
    (call) => news.publish(call),
    () => news.tellMissed(),
  );
  await addAgent(fresh.writing, { number: '8006', name: '李静' });
  await publishDefaults(fresh.writing);
  const auth = createAuth(fresh.db, {
    key: new Uint8Array(32).fill(5),
    origin: publicOrigin ?? 'http://localhost',
    oidc,
    openAccount: (username) => openAccount(fresh.writing, username),
  });
  const who = whoAsks(fresh.db, auth, Date.now);
  const unlistenToSessions = await listenTo(fresh.client, SESSION_CHANNEL, (actor) => {
    who.forget(actor);
    news.sessionsEnded(actor);
  });
  const unlistenToNotices = await listenTo(fresh.client, NOTICE_CHANNEL, (number) => news.tellNotice(number));
  const paper = paperThreads({ threads: 1, font: undefined });
  const whole = createApp({
    ...{
      writing: fresh.writing,
      auth,
      who,
      oidcName: oidc?.name ?? null,
      store,
      news,
      incomingFolder,
      pagesFolder: null,
    },
    door: {
      ...{ hosts: hostsOf('127.0.0.1', publicOrigin, []), publicOrigin },
      ...{ trusted: new BlockList(), limitPerMinute },
    },
    limits: rateLimits(limitPerMinute),
    soundKey: new Uint8Array(32).fill(6),
    log: pino({ level: 'silent' }),
    limitBytes,
    maxCallMs: 4 * 3600_000,
    paper,
    version: 'test',
    listens: '127.0.0.1:0',
  });
  const { key } = await makeApiKey(fresh.writing, {
    name: '测试',
    role: 'manager',
    actions: null,
    expiresAt: null,
  });
  return {
    fresh,
    key,
    who,
    /** Nobody asks, unless the request says who. */
    whole,
    /** A manager's key asks. */
    app: asked(whole, { authorization: `Bearer ${key}` }),
    /** A person asks, who is signed in. */
    as: (number: string) => signedIn(fresh.writing, whole, number),
    store,
    folder,
    /** Everything that lies in the store or half-received. */
    async leftovers(): Promise<string[]> {
      const files = await readdir(folder, { recursive: true, withFileTypes: true });
      return files.filter((file) => file.isFile()).map((file) => file.name);
    },
    async close() {
      await Promise.all([unlisten(), unlistenToSessions(), unlistenToNotices()]);
      await paper.stop();
      await fresh.drop();
    },
  };
}

type App = ReturnType<typeof createApp>;
export type Asked = { request(path: string, init?: RequestInit): Promise<Response> };

export function asked(app: App, headers: Record<string, string>): Asked {
  return {
    async request(path, init) {
      const all = new Headers(init?.headers);
      for (const [name, value] of Object.entries(headers)) if (!all.has(name)) all.set(name, value);
      return app.request(path, { ...init, headers: all });
    },
  };
}

const PASSWORD = 'a long enough sentence';

/** A person of the roster, signed in as people do: a password, a cookie. */
async function signedIn(writing: Writing, app: App, number: string): Promise<Asked> {
  await setPassword(writing, { personNumber: number, password: PASSWORD, mustChange: false });
  const answer = await app.request('/api/sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: number, password: PASSWORD }),
  });
  if (answer.status !== 204) throw new Error(`${number} could not sign in: ${await answer.text()}`);
  const cookie = answer.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
  return asked(app, { cookie });
}

export type Door = Awaited<ReturnType<typeof openDoor>>;

export const METADATA = {
  agentNumber: '8006',
  direction: 'inbound',
  releasedBy: 'customer',
  businessType: '报案',
};

/** Hands in bytes as the page does. */
export function submit(
  door: Door,
  bytes: Uint8Array | string,
  { metadata = METADATA as unknown, fileName = 'a.wav' }: { metadata?: unknown; fileName?: string } = {},
): Promise<Response> {
  const form = new FormData();
  form.append('metadata', typeof metadata === 'string' ? metadata : JSON.stringify(metadata));
  form.append('recording', new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], fileName));
  return Promise.resolve(door.app.request('/api/calls', { method: 'POST', body: form }));
}

import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CallAnswer } from '@tingjian/api/answers/calls.ts';
import { checkout } from '@tingjian/scripts/checkout.ts';
import { runChild, startChild } from '@tingjian/scripts/child.ts';
import { freePort } from '@tingjian/scripts/free-port.ts';
import { startPostgres } from '@tingjian/scripts/postgres/start-postgres.ts';
import { buildPages } from '@tingjian/scripts/start/pages.ts';

export type Stack = {
  address: string;
  /** A manager's key. */
  key: string;
  /** With which further programs work on the same data. */
  env: NodeJS.ProcessEnv;
  stop: () => Promise<void>;
};

export const PASSWORD = 'a long enough sentence';
/** Who can sign in to every stack. */
const PEOPLE = [
  { number: '9001', name: '王立', role: 'manager' },
  { number: '9002', name: '赵敏', role: 'inspector' },
  { number: '9003', name: '孙凯', role: 'inspector' },
  { number: '9004', name: '周班', role: 'team-lead' },
  { number: '9005', name: '吴训', role: 'trainer' },
  { number: '9006', name: '郑管', role: 'administrator' },
  { number: '9007', name: '冯观', role: 'observer' },
  { number: '8006', name: '李静', role: 'agent' },
  { number: '8007', name: '王磊', role: 'agent' },
].map((person) => ({ ...person, password: PASSWORD }));

/** Calls with sound wait, imported transcripts are judged, nothing is fetched or built. */
const DEAF = { WHISPER_BIN: '/nowhere/engine', WHISPER_MODEL: '/nowhere/model', TINGJIAN_CACHE: '' };

/** The product as it runs: its own PostgreSQL, api and worker in a folder of their own. */
export async function startStack({ hasEars = false, people = PEOPLE } = {}): Promise<Stack> {
  const folder = mkdtempSync(join(tmpdir(), 'tingjian-web-'));
  chmodSync(folder, 0o711); // as root, PostgreSQL's own account has to pass
  const undo: (() => unknown)[] = [() => rmSync(folder, { recursive: true, force: true })];
  const stop = async () => {
    for (const step of undo.reverse()) await step();
  };
  try {
    await buildPages();
    const postgres = await startPostgres({ dataDir: folder });
    undo.push(async () => {
      await postgres.stop();
      if (postgres.home.isElsewhere) rmSync(postgres.home.folder, { recursive: true, force: true });
    });
    const port = (await freePort(0))!;
    const env = {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: postgres.url,
      TINGJIAN_DATA: folder,
      TINGJIAN_DEMO: 'off',
      PORT: String(port),
      ...(!hasEars && DEAF),
    };
    for (const file of ['db/src/migrate.ts', 'db/src/seed/main.ts']) {
      const { isDone, lastLine } = await runChild(join(checkout, file), { env });
      if (!isDone) throw new Error(`${file}: ${lastLine}`);
    }
    const accounts = join(checkout, 'db/src/testing/people-for-tests.ts');
    const made = await runChild(accounts, { env, args: [JSON.stringify(people)] });
    if (!made.isDone) throw new Error(`people: ${made.lastLine}`);
    const key = made.lastLine;
    for (const file of ['api/src/main.ts', 'workers/src/main.ts']) {
      if (!existsSync(join(checkout, file))) throw new Error(`${file} is not there`);
      const child = startChild(join(checkout, file), { env });
      undo.push(() => child.stop());
      void child.exited.then((code) => code && console.error(`${file}: ${child.lastLine()}`));
    }
    const address = `http://127.0.0.1:${port}`;
    await answers(`${address}/api/health`);
    return { address, key, env, stop };
  } catch (problem) {
    await stop();
    throw problem;
  }
}

async function answers(address: string) {
  for (const until = Date.now() + 60_000; Date.now() < until; await sleep(100)) {
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok) return;
  }
  throw new Error(`no answer from ${address}`);
}

/** Asks the api as a manager's program would. */
export function askApi({ address, key }: Stack, path: string, init?: RequestInit): Promise<Response> {
  const headers = { ...(init?.headers as Record<string, string>), authorization: `Bearer ${key}` };
  return fetch(`${address}${path}`, { ...init, headers });
}

export const asJson = (value: unknown, method = 'POST') => ({
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
});

/** The cookies of somebody who signs in as people do. */
export async function cookiesOf({ address }: Stack, number: string) {
  const answer = await fetch(`${address}/api/sign-in`, asJson({ username: number, password: PASSWORD }));
  if (answer.status !== 204) throw new Error(`${number} could not sign in: ${await answer.text()}`);
  return answer.headers.getSetCookie().map((cookie) => {
    const [name, value] = cookie.split(';')[0]!.split(/=(.*)/s) as [string, string];
    return { name, value, url: address };
  });
}

export async function addAgent(stack: Stack, number: string, name: string) {
  const answer = await askApi(stack, '/api/agents', asJson({ number, name }));
  if (answer.status !== 201 && answer.status !== 409) throw new Error(await answer.text());
}

/** Sends a file as a telephone system would, and answers with the id of the call. */
export async function submit(
  stack: Stack,
  fileName: string,
  bytes: string | Uint8Array<ArrayBuffer>,
  metadata: object,
) {
  const form = new FormData();
  form.append('metadata', JSON.stringify(metadata));
  form.append('recording', new Blob([bytes]), fileName);
  const answer = await askApi(stack, '/api/calls', { method: 'POST', body: form });
  if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as { id: string }).id;
}

/** The call as the server tells it, once it has its score. */
export async function scoredCall(stack: Stack, id: string): Promise<CallAnswer> {
  for (const until = Date.now() + 60_000; Date.now() < until; await sleep(100)) {
    const call = (await (await askApi(stack, `/api/calls/${id}`)).json()) as CallAnswer;
    if (call.state === 'scored') return call;
  }
  throw new Error(`call ${id} got no score`);
}

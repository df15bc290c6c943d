import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CallAnswer } from '@tingjian/api/answers.ts';
import { checkout } from '@tingjian/scripts/checkout.ts';
import { runChild, startChild } from '@tingjian/scripts/child.ts';
import { freePort } from '@tingjian/scripts/free-port.ts';
import { startPostgres } from '@tingjian/scripts/postgres/start-postgres.ts';
import { buildPages } from '@tingjian/scripts/start/pages.ts';

export type Stack = { address: string; stop: () => Promise<void> };

/** Calls with sound wait, imported transcripts are judged, nothing is fetched or built. */
const DEAF = { WHISPER_BIN: '/nowhere/engine', WHISPER_MODEL: '/nowhere/model', TINGJIAN_CACHE: '' };

/** The product as it runs: its own PostgreSQL, api and worker in a folder of their own. */
export async function startStack({ hasEars = false } = {}): Promise<Stack> {
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
    for (const file of ['api/src/main.ts', 'workers/src/main.ts']) {
      if (!existsSync(join(checkout, file))) throw new Error(`${file} is not there`);
      const child = startChild(join(checkout, file), { env });
      undo.push(() => child.stop());
      void child.exited.then((code) => code && console.error(`${file}: ${child.lastLine()}`));
    }
    const address = `http://127.0.0.1:${port}`;
    await answers(`${address}/api/system`);
    return { address, stop };
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

const asJson = (value: unknown) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
});

export async function addAgent({ address }: Stack, number: string, name: string) {
  const answer = await fetch(`${address}/api/agents`, asJson({ number, name }));
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
  const answer = await fetch(`${stack.address}/api/calls`, { method: 'POST', body: form });
  if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as { id: string }).id;
}

/** The call as the server tells it, once it has its score. */
export async function scoredCall({ address }: Stack, id: string): Promise<CallAnswer> {
  for (const until = Date.now() + 60_000; Date.now() < until; await sleep(100)) {
    const call = (await (await fetch(`${address}/api/calls/${id}`)).json()) as CallAnswer;
    if (call.state === 'scored') return call;
  }
  throw new Error(`call ${id} got no score`);
}

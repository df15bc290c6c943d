import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { connect } from '@tingjian/db/connect.ts';
import { migrate } from '@tingjian/db/migrate.ts';
import { lostAndDoubled } from '@tingjian/db/reads/lost-and-doubled.ts';
import { freePort } from '@tingjian/scripts/free-port.ts';
import { startPostgres } from '@tingjian/scripts/postgres/start-postgres.ts';
import { keepAlive } from './keep-alive.ts';

// node workers/src/bench/kill-bench.ts [kills] [calls]: kill -9 of worker, api and PostgreSQL at random moments while
// the demo calls are handed in, heard and judged. Afterwards every call must be there, scored, and only once.
const kills = Number(process.argv[2] ?? 30);
const fixtures = fileURLToPath(new URL('../../../fixtures/calls/', import.meta.url));
const root = fileURLToPath(new URL('../../../', import.meta.url));
const entries = await readdir(fixtures, { withFileTypes: true });
const all = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
const names = all.sort().slice(0, Number(process.argv[3] ?? all.length));
const say = (text: string) => console.error(`${new Date().toISOString().slice(11, 19)} ${text}`);

const dataDir = await mkdtemp(join(tmpdir(), 'tingjian-kill-'));
await chmod(dataDir, 0o711); // as root, PostgreSQL's own account has to pass
let postgres = await startPostgres({ dataDir });
await migrate(postgres.url);
const port = (await freePort(0))!;
const env = {
  ...process.env,
  DATABASE_URL: postgres.url,
  TINGJIAN_DATA: dataDir,
  PORT: String(port),
  LOG_LEVEL: 'warn',
};
const manager = [join(root, 'db/src/testing/people-for-tests.ts'), '[]'];
const { stdout } = await promisify(execFile)(process.execPath, manager, { env });
const authorization = `Bearer ${stdout.trim()}`;
const api = keepAlive(join(root, 'api/src/main.ts'), env, join(dataDir, 'api.log'));
const worker = keepAlive(join(root, 'workers/src/main.ts'), env, join(dataDir, 'worker.log'));

const targets = {
  worker: async () => worker.kill(),
  api: async () => api.kill(),
  postgres: async () => {
    process.kill(postgres.pid, 'SIGKILL');
    await postgres.exited;
    await sleep(Math.random() * 2000);
    postgres = await startPostgres({ dataDir, port: postgres.port });
  },
};
const killed: Record<string, number> = { worker: 0, api: 0, postgres: 0 };

/** Hands a call in until the answer says that it is there, as a telephone system would. */
async function handIn(name: string): Promise<void> {
  const bytes = await readFile(join(fixtures, name, 'recording.wav'));
  for (;;) {
    const form = new FormData();
    form.append('metadata', JSON.stringify({ agentNumber: '8001', externalId: name }));
    form.append('recording', new File([bytes], 'a.wav'));
    const signal = AbortSignal.timeout(20_000);
    const address = `http://127.0.0.1:${port}/api/calls`;
    const status = await fetch(address, {
      method: 'POST',
      body: form,
      headers: { authorization },
      signal,
    }).then(
      (answer) => answer.text().then(() => answer.status),
      () => 0,
    );
    if (status === 201 || status === 409) return;
    await sleep(500);
  }
}

async function untilAgentIsKnown(): Promise<void> {
  const body = JSON.stringify({ number: '8001', name: '测试' });
  const headers = { 'content-type': 'application/json', authorization };
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/agents`, {
      method: 'POST',
      body,
      headers,
    }).catch(() => null);
    if (answer?.status === 201 || answer?.status === 409) return;
    await sleep(300);
  }
}

await untilAgentIsKnown();
const handingIn = (async () => {
  for (const name of names) {
    await handIn(name);
    await sleep(Math.random() * 6000);
  }
})();
for (let count = 1; count <= kills; count += 1) {
  await sleep(500 + Math.random() * 9000);
  const target = (['worker', 'api', 'postgres'] as const)[Math.floor(Math.random() * 3)]!;
  say(`kill ${count}/${kills}: ${target}`);
  killed[target]! += 1;
  await targets[target]();
}
await handingIn;
const killsOverAt = Date.now();
say('no more kills; waiting for every call to be scored');

const connection = connect(postgres.url, { max: 2 });
let result = await lostAndDoubled(connection.db, names.length);
while (result.unfinished > 0 && Date.now() - killsOverAt < 30 * 60_000) {
  await sleep(3000);
  result = await lostAndDoubled(connection.db, names.length);
}
await connection.close();
await Promise.all([api.stop(), worker.stop()]);
const halfReceived = (await readdir(join(dataDir, 'incoming'))).length;
await postgres.stop();
if (result.lost + result.doubled + result.failed === 0) await rm(dataDir, { recursive: true, force: true });
else say(`kept for a look: ${dataDir}`);
console.log(JSON.stringify({ kills, killed, calls: names.length, ...result, halfReceived }));
process.exit(result.lost + result.doubled + result.failed + result.unfinished > 0 ? 1 : 0);

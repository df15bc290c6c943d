import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkout } from './checkout.ts';
import { freePort } from './free-port.ts';
import { runningPostgres } from './postgres/running-postgres.ts';
import { startPostgres } from './postgres/start-postgres.ts';
import { type StartedProduct, startedProduct } from './testing/started-product.ts';

let dataDir: string;
let product: StartedProduct;
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'tingjian-verify-'));
  chmodSync(dataDir, 0o711);
  product = await startedProduct({ dataDir, port: (await freePort(0))! });
});
afterAll(async () => {
  await product?.end();
  rmSync(dataDir, { recursive: true, force: true });
});

function run(command: 'verify' | 'rescore' | 'api-key', folder = dataDir, ...args: string[]) {
  const env = { ...process.env, DATABASE_URL: '', TINGJIAN_DATA: folder };
  const file = join(checkout, 'scripts', 'src', `${command}.ts`);
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], { env, encoding: 'utf8' });
  return { status, stdout, stderr };
}

async function handIn(): Promise<void> {
  const address = `http://127.0.0.1:${product.port}/api`;
  const key = run('api-key', dataDir, '--role', 'manager', '--name', '测试').stdout.trim();
  const authorization = `Bearer ${key}`;
  const headers = { 'content-type': 'application/json', authorization };
  const agent = JSON.stringify({ number: '8006', name: '李静' });
  await fetch(`${address}/agents`, { method: 'POST', headers, body: agent });
  const utterances = [{ speaker: 'agent', startMs: 0, endMs: 2000, text: '喂，说吧' }];
  const form = new FormData();
  form.append('metadata', JSON.stringify({ agentNumber: '8006', ticket: 'GD1023' }));
  form.append('recording', new File([JSON.stringify({ utterances })], 'a.json'));
  const answer = await fetch(`${address}/calls`, { method: 'POST', headers: { authorization }, body: form });
  const { id } = (await answer.json()) as { id: string };
  const state = async () =>
    ((await (await fetch(`${address}/calls/${id}`, { headers })).json()) as { state: string }).state;
  await expect.poll(state, { timeout: 60_000, interval: 200 }).toBe('scored');
}

test('while the product runs its own database is asked, and it goes on running', async () => {
  await handIn();
  expect(run('verify')).toMatchObject({ status: 0, stdout: expect.stringContaining('0 处差异') });
  expect(run('rescore')).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('没有需要重新评分的通话'),
  });
  expect((await fetch(`http://127.0.0.1:${product.port}/api/health`)).status).toBe(200);
});

test('while it does not, the database is started for as long as it takes, and a difference is told', async () => {
  await product.end();
  expect(run('verify')).toEqual({
    ...{ status: 0, stderr: expect.not.stringContaining('Error') },
    stdout: expect.stringContaining('0 differences'),
  });
  expect(await runningPostgres(dataDir)).toBeNull();

  const server = await startPostgres({ dataDir });
  const sql = postgres(server.url, { max: 1 });
  await sql`update scorecards set highest = highest + 1`;
  await sql.end();
  await server.stop();
  const { status, stdout } = run('verify', dataDir, '--json');
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(status).toBe(1);
  expect(lines).toMatchObject([
    { table: 'scorecards', field: 'highest' },
    // What the days were summed from is no longer there.
    { table: 'qa_days', was: { points: expect.any(Number), pointsSquared: expect.any(Number) } },
    { scorecards: 1, differences: 2 },
  ]);
});

test('a folder without data is told apart from a good one', () => {
  const { status, stderr } = run('verify', join(dataDir, 'nothing'));
  expect(status).toBe(1);
  expect(stderr).toMatch(/还没有数据.*npm start/);
});

/**
 * `npm run bench -- access [seconds]`: requests per second of GET /api/calls as it is (sign-in, permission, scope,
 * limits, headers; the log is silent), against the same route bare, in turns within one run on this machine.
 */
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { Agent, type RequestOptions, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { median } from '@tingjian/core/median.ts';
import { startPostgres } from '@tingjian/scripts/postgres/start-postgres.ts';
import { startRouteServers } from './route-servers.ts';

const AT_ONCE = 16;
const ROUNDS = 7;
const CALLS = 500;
const { positionals } = parseArgs({ allowPositionals: true });
const roundMs = (Number(positionals[0] ?? 42) * 1000) / (2 * ROUNDS);

const dataDir = await mkdtemp(join(tmpdir(), 'tingjian-access-'));
await chmod(dataDir, 0o711); // as root, PostgreSQL's own account has to pass
const postgres = await startPostgres({ dataDir });
process.env.TEST_DATABASE_URL = postgres.url;
const servers = await startRouteServers(CALLS);
try {
  const kinds = { whole: servers.whole, bare: servers.bare };
  const counts: Record<keyof typeof kinds, number[]> = { whole: [], bare: [] };
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const kind of ['whole', 'bare'] as const) {
      const perSecond = await rate(kinds[kind], servers.headers);
      // The first round warms up.
      if (round > 0) counts[kind].push(perSecond);
    }
  }
  const [whole, bare] = [median(counts.whole)!, median(counts.bare)!];
  console.log(
    [
      `GET /api/calls, 50 of ${CALLS} calls an answer, ${AT_ONCE} at once, median of ${ROUNDS} rounds of ${Math.round(roundMs)} ms.`,
      '',
      '| route | requests a second | rounds |',
      '|---|---|---|',
      `| as it is, with a session | ${Math.round(whole)} | ${counts.whole.map(Math.round).join(', ')} |`,
      `| bare | ${Math.round(bare)} | ${counts.bare.map(Math.round).join(', ')} |`,
      `| ratio | **${(whole / bare).toFixed(2)}** | |`,
    ].join('\n'),
  );
} finally {
  await servers.stop();
  await postgres.stop();
  if (postgres.home.isElsewhere) await rm(postgres.home.folder, { recursive: true, force: true });
  await rm(dataDir, { recursive: true, force: true });
}

/** Answers a second, with so many requests always under way. */
async function rate(port: number, headers: Record<string, string>): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const startedAt = performance.now();
  let answers = 0;
  const keepAsking = async () => {
    while (performance.now() - startedAt < roundMs) {
      await ask({ agent, port, path: '/api/calls', host: '127.0.0.1', headers });
      answers += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, keepAsking));
  const seconds = (performance.now() - startedAt) / 1000;
  agent.destroy();
  return answers / seconds;
}

async function ask(options: RequestOptions): Promise<void> {
  const asked = request(options).end();
  const [answer] = await once(asked, 'response');
  if (answer.statusCode !== 200) throw new Error(`answered ${answer.statusCode}`);
  answer.resume();
  await once(answer, 'end');
}

import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { missed } from '@tingjian/core/judge/verdict.ts';
import { median } from '@tingjian/core/median.ts';
import { seededRandom } from '@tingjian/core/testing/seeded-random.ts';
import { isDatabaseAway } from '@tingjian/db/connect.ts';
import { differingDays } from '@tingjian/db/reads/sums/differing-days.ts';
import { calls } from '@tingjian/db/schema/calls.ts';
import { frozenMonths } from '@tingjian/db/schema/frozen-months.ts';
import { dirtyDays } from '@tingjian/db/schema/sums.ts';
import { publishDefaultSchemes } from '@tingjian/db/seed/publish-default-schemes.ts';
import { publishDefaults } from '@tingjian/db/seed/publish-defaults.ts';
import { type FreshDatabase, freshDatabase } from '@tingjian/db/testing/fresh-database.ts';
import { CLOSED, randomEvents } from '@tingjian/db/testing/random-events.ts';
import { addReviewers, findingsCall, judgeAgain } from '@tingjian/db/testing/sample-review.ts';
import { addPerson } from '@tingjian/db/writes/add-person.ts';
import { addTeam } from '@tingjian/db/writes/people/add-team.ts';
import { type RunningPostgres, startPostgres } from '@tingjian/scripts/postgres/start-postgres.ts';
import { keepAlive } from '../keep-alive.ts';

/** A process that is killed loses nothing of what it gave to the system; only a machine that stops would. */
export const SETTINGS = { fsync: 'off' };

type Server = { dataDir: string; running: RunningPostgres };

const KEEPING = fileURLToPath(new URL('./keep-sums-process.ts', import.meta.url));
const SEED = 20_261_123;
/** Things happen at once in a centre. */
const AT_ONCE = 8;
const AGENTS = 40;
const DAYS = 60;
/** Every so many kills it is PostgreSQL. */
const EVERY = 4;
const CHANGES = 60;
const LONGEST_MS = 60_000;

export async function sumsReport(
  server: Server,
  { events, kills, minutes }: { events: number; kills: number; minutes: number },
): Promise<string> {
  const fresh = await freshDatabase();
  const { db, writing } = fresh;
  await addReviewers(writing);
  await publishDefaults(writing);
  await publishDefaultSchemes(writing);
  await db.insert(frozenMonths).values({ month: CLOSED, frozenBy: 'bench', frozenAt: writing.clock.now() });
  const agents = Array.from({ length: AGENTS }, (_, at) => String(8201 + at));
  for (const number of agents) await addPerson(writing, { number, name: `名 ${number}`, role: 'agent' });
  const teamIds: string[] = [];
  for (const name of ['甲', '乙', '丙', '丁']) teamIds.push((await addTeam(writing, name)).id);
  const streams = Array.from({ length: AT_ONCE }, (_, at) =>
    randomEvents({
      ...{ writing, teamIds, days: DAYS, seed: SEED + at },
      agents: agents.filter((_, index) => index % AT_ONCE === at),
    }),
  );
  const happened = () => {
    const all = new Map<string, number>();
    for (const stream of streams)
      for (const [name, count] of Object.entries(stream.happened))
        all.set(name, (all.get(name) ?? 0) + count);
    return all;
  };
  const done = () => [...happened().values()].reduce((sum, count) => sum + count, 0);
  const startedAt = performance.now();
  /** How far it is, from 0 to 1: by events, or by the time there is. */
  const progress = () => Math.max(done() / events, (performance.now() - startedAt) / (minutes * 60_000));
  const say = (text: string) => console.error(`${new Date().toISOString().slice(11, 19)} ${done()} ${text}`);

  const worker = keepAlive(KEEPING, process.env, join(server.dataDir, 'worker.log'), [fresh.url]);
  const killed = { worker: 0, postgres: 0 };
  const random = seededRandom(SEED);
  let away = 0;
  const killing = (async () => {
    for (let count = 1; count <= kills; count += 1) {
      const when = (count - random() * 0.9) / (kills + 0.1);
      while (progress() < when) await sleep(5);
      if (count % EVERY === 0) {
        killed.postgres += 1;
        process.kill(server.running.pid, 'SIGKILL');
        await server.running.exited;
        const { port } = server.running;
        server.running = await startPostgres({ dataDir: server.dataDir, port, settings: SETTINGS });
      } else {
        killed.worker += 1;
        worker.kill();
      }
      say(`killed ${count}/${kills}`);
    }
  })();
  const happening = streams.map(async (stream) => {
    while (progress() < 1) {
      try {
        await withinReason(stream.next());
      } catch (error) {
        if (!isDatabaseAway(error)) throw error;
        away += 1;
        await sleep(200);
      }
    }
  });
  // The client writes to a line that broke a moment ago: its questions have failed with the line.
  const halfWritten = (error: Error) => {
    if (!error.message.includes("reading 'write'")) throw error;
  };
  process.on('uncaughtException', halfWritten);
  await Promise.all([...happening, killing]).finally(() => {
    process.off('uncaughtException', halfWritten);
  });
  const seconds = (performance.now() - startedAt) / 1000;
  const under = await differingDays(db);
  say('no more events; waiting for the sums');
  const waiting = performance.now();
  while ((await db.$count(dirtyDays)) > 0) await sleep(20);
  const caughtUp = (performance.now() - waiting) / 1000;
  const checked = await differingDays(db);
  const cells = await keptCells(fresh);
  const soon = await changesToSums(fresh);
  await worker.stop();
  const judged = await db.$count(calls);
  await fresh.drop();
  const differ = checked.differing.length + checked.wholes.length;
  if (under.differing.length + differ > 0) process.exitCode = 1;
  const number = (value: number) => Math.round(value).toLocaleString('en');
  return [
    `${number(done())} events in ${number(seconds)} s (${number(done() / seconds)} a second, ${AT_ONCE} at once): ${[
      ...happened(),
    ]
      .map(([name, count]) => `${name} ${number(count)}`)
      .join(', ')}. ${number(judged)} calls.`,
    `\`kill -9\`: ${killed.worker} of the process that keeps the sums, ${killed.postgres} of PostgreSQL (${away} events`,
    `met it away). When the last event had happened, ${under.differing.length} of ${number(under.days)} days that were not marked differed; all sums`,
    `were made ${caughtUp.toFixed(1)} s later.`,
    '',
    '| | kept sums | differ from the raw rows |',
    '|---|---|---|',
    `| days of people | ${number(checked.days)} | ${checked.differing.length} |`,
    `| all tables: rows | ${number(cells.rows)} | ${differ} |`,
    `| all tables: cells | ${number(cells.cells)} | ${differ} |`,
    '',
    `A changed score, from its commit until day, month and team hold it, nothing else going on, ${soon.length} times: median`,
    `${median(soon)!.toFixed(0)} ms, most ${Math.max(...soon).toFixed(0)} ms.`,
    ...[...checked.differing, ...checked.wholes].slice(0, 20).map((each) => JSON.stringify(each)),
  ].join('\n');
}

/** A question that went down with PostgreSQL and was never told of it counts as one that failed. */
function withinReason(event: Promise<void>): Promise<void> {
  const away = sleep(LONGEST_MS, undefined, { ref: false }).then(() => {
    throw Object.assign(new Error('no answer'), { code: 'CONNECTION_CLOSED' });
  });
  return Promise.race([event, away]);
}

/** Milliseconds from the commit of a changed score until nothing of it is waiting any more. */
async function changesToSums({ db, writing }: FreshDatabase): Promise<number[]> {
  const findings = [{ item: 'P01', ...missed(1, '没有说') }];
  const callId = await findingsCall(writing, findings, '8201');
  const times: number[] = [];
  for (let change = 0; change < CHANGES; change += 1) {
    while ((await db.$count(dirtyDays)) > 0) await sleep(5);
    await sleep(50);
    await judgeAgain(writing, callId, change % 2 === 0 ? [] : findings, 1_000_000 + change);
    const startedAt = performance.now();
    while ((await db.$count(dirtyDays)) > 0) await sleep(1);
    times.push(performance.now() - startedAt);
  }
  return times;
}

/** Rows of all tables of sums, and the figures in them. */
async function keptCells({ client }: FreshDatabase): Promise<{ rows: number; cells: number }> {
  const inCalls = `6 + cardinality(buckets) + (select count(*) from jsonb_object_keys(missed))
    + (select count(*) from jsonb_object_keys(lost))`;
  const inSums = '(select count(*) from jsonb_object_keys(sums))';
  const parts = [
    ...['qa_days', 'qa_months', 'qa_team_days', 'qa_team_months'].map((table) => [table, inCalls]),
    ...['fact_days', 'fact_months', 'fact_team_days', 'fact_team_months', 'queue_days', 'queue_months'].map(
      (table) => [table, inSums],
    ),
  ].map(([table, cells]) => `select count(*) as rows, coalesce(sum(${cells}), 0) as cells from ${table}`);
  const [all] = await client.unsafe(
    `select sum(rows)::int as rows, sum(cells)::int as cells from (${parts.join(' union all ')}) each_table`,
  );
  return all as unknown as { rows: number; cells: number };
}

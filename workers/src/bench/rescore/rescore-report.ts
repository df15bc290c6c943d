import { fileURLToPath } from 'node:url';
import { fill } from './fill.ts';
import { type Ran, runProgram } from './run-program.ts';
import { makeStale, scoredAndDoubled, scoresHash, scratchDatabase } from './scratch-database.ts';

const program = (name: string) => fileURLToPath(new URL(`../../${name}.ts`, import.meta.url));
const RESCORE = program('rescore');
const VERIFY = program('verify');

/**
 * Scores many stored calls again: first all of them for the first time, then as after an upgrade of the judge, then
 * once more with one thread, killed half-way and started again. Everything is compared with everything.
 */
export async function rescoreReport(count = 100_000): Promise<string> {
  const database = await scratchDatabase();
  const env = {
    ...process.env,
    DATABASE_URL: database.url,
    TINGJIAN_DATA: database.secretPlace.dataFolder,
  };
  const say = (text: string) => console.error(`rescore: ${text}`);
  try {
    say(`${count} calls are put into an empty database`);
    const { meanBytes } = await fill(database.client, count);
    const hashes: string[] = [];
    const rescore = async (threads: number, killWhen?: () => Promise<boolean>) => {
      const ran = await runProgram(RESCORE, ['--threads', String(threads)], { env, killWhen });
      say(`${threads} threads: ${ran.seconds.toFixed(1)} s, ${ran.said.trim().split('\n').at(-1)}`);
      return ran;
    };
    const first = await rescore(2);
    hashes.push(await scoresHash(database));
    await makeStale(database);
    const again = await rescore(2);
    hashes.push(await scoresHash(database));
    await makeStale(database);
    const halfWay = async () => (await scoredAndDoubled(database)).scored > count / 2;
    const killed = await rescore(1, halfWay);
    const { scored: savedBefore } = await scoredAndDoubled(database);
    const resumed = await rescore(1);
    hashes.push(await scoresHash(database));
    const { scored, doubled } = await scoredAndDoubled(database);
    const verified = await runProgram(VERIFY, [], { env });
    say(verified.said.trim().split('\n').slice(-2).join(' '));
    const [size] = await database.client<{ bytes: number }[]>`
      select pg_total_relation_size('scorecards')::float / (select count(*) from scorecards) as bytes`;

    const differing = new Set(hashes).size - 1;
    return [
      `${count} calls, made from the fixture calls with other pauses, fillers and numbers; ${Math.round(meanBytes)} bytes of transcript each. A scorecard takes ${Math.round(size!.bytes)} bytes with its indexes.`,
      '',
      '| run | threads | seconds | calls a second | memory a quarter in / at most, MB |',
      '|---|---|---|---|---|',
      row('scored for the first time', 2, count, first),
      row('scored again (every call had an older scorecard)', 2, count, again),
      row(`again, killed outright after ${savedBefore} calls`, 1, savedBefore, killed),
      row('started again, the rest', 1, count - savedBefore, resumed),
      row('`npm run verify` of all scorecards, old and new', 'cores', 2 * count, verified),
      '',
      `After the kill and the second start: ${scored} of ${count} calls scored, ${doubled} twice. Over three whole runs and two thread counts, sets of scores that differ: ${differing}. Verify: ${verified.code === 0 ? 0 : 'some'} differences.`,
    ].join('\n');
  } finally {
    await database.remove();
  }
}

function row(name: string, threads: number | string, calls: number, { seconds, rssMb }: Ran): string {
  const rate = Math.round(calls / seconds);
  return `| ${name} | ${threads} | ${seconds.toFixed(1)} | ${rate} | ${rssMb.early} / ${rssMb.most} |`;
}

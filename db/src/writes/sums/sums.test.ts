import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { seededRandom } from '@tingjian/core/testing/seeded-random.ts';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { differingDays } from '../../reads/sums/differing-days.ts';
import { factImports, facts } from '../../schema/facts.ts';
import { frozenMonths } from '../../schema/frozen-months.ts';
import { dirtyDays, factDays, qaDays } from '../../schema/sums.ts';
import { publishDefaults } from '../../seed/publish-defaults.ts';
import { type FreshDatabase, freshDatabase } from '../../testing/fresh-database.ts';
import { CLOSED, randomEvents } from '../../testing/random-events.ts';
import { addReviewers } from '../../testing/sample-review.ts';
import { addPerson } from '../add-person.ts';
import { addTeam } from '../people/add-team.ts';
import { sumDirtyDays } from './sum-dirty-days.ts';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
  const { writing, db } = fresh;
  await addReviewers(writing);
  await publishDefaults(writing);
  for (const number of ['8007', '8008'])
    await addPerson(writing, { number, name: `名 ${number}`, role: 'agent' });
  await db.insert(frozenMonths).values({ month: CLOSED, frozenBy: 'test', frozenAt: writing.clock.now() });
});
afterAll(() => fresh.drop());

const sumAll = async () => {
  while ((await sumDirtyDays(fresh.db)) > 0);
};
const EVENTS = 400;
const SUMMING = new URL('../../testing/summing.ts', import.meta.url).pathname;

test(`after ${EVENTS} events at random, the summing killed again and again, every sum is what the rows come to`, async () => {
  const teamIds = [(await addTeam(fresh.writing, '甲')).id, (await addTeam(fresh.writing, '乙')).id];
  const agents = ['8006', '8007', '8008'];
  const events = randomEvents({ writing: fresh.writing, agents, teamIds, seed: 20_261_031 });
  let isOver = false;
  let kills = 0;
  const killing = (async () => {
    const random = seededRandom(7);
    while (!isOver) {
      const child = spawn(process.execPath, [SUMMING, fresh.url], { stdio: ['ignore', 'pipe', 'inherit'] });
      const ended = once(child, 'exit');
      await once(child.stdout, 'data');
      await sleep(random() * 500);
      child.kill('SIGKILL');
      const [, signal] = await ended;
      if (signal === 'SIGKILL') kills += 1;
    }
  })();
  for (let at = 0; at < EVENTS; at += 1) await events.next();
  isOver = true;
  await killing;
  const under = await differingDays(fresh.db);
  await sumAll();
  const { days, differing, wholes } = await differingDays(fresh.db);
  console.log(
    `random events: ${JSON.stringify({ ...events.happened, kills, days })}, ${differing.length} differ`,
  );
  expect(under.differing).toEqual([]);
  expect(differing).toEqual([]);
  expect(wholes).toEqual([]);
  expect(await fresh.db.$count(dirtyDays)).toBe(0);
  expect(Object.entries(events.happened).filter(([, count]) => count < 3)).toEqual([]);
  expect(kills).toBeGreaterThan(1);
  expect(days).toBeGreaterThan(40);
  const samples = await fresh.db.selectDistinct({ sample: qaDays.sample }).from(qaDays);
  expect(samples.map(({ sample }) => sample).sort()).toEqual(['machine', 'random', 'risk']);
}, 300_000);

test('a sum that somebody changed by hand is found, and marking its day puts it right', async () => {
  await fresh.db.execute(sql`update qa_days set points = points + 0.5
    where (person_number, day, sample) = (select person_number, day, sample from qa_days order by 1, 2, 3 limit 1)`);
  const [gone] = await fresh.db
    .delete(factDays)
    .where(sql`(person_number, day) = (select person_number, day from fact_days order by 1, 2 limit 1)`)
    .returning();
  const { differing } = await differingDays(fresh.db);
  expect(differing.map(({ table }) => table)).toEqual(['qa_days', 'fact_days']);
  expect(differing[1]).toMatchObject({ personNumber: gone!.personNumber, day: gone!.day, is: null });
  for (const { personNumber, day } of differing)
    await fresh.db.insert(dirtyDays).values({ personNumber, day });
  await sumAll();
  expect((await differingDays(fresh.db)).differing).toEqual([]);
});

test('sums by hand: two rows of a day add up, late ones stay out, what is nobody’s has a row of its own', async () => {
  const importId = '00000000-0000-4000-8000-000000000001';
  const savedAt = new Date('2026-10-31T00:00:00Z');
  await fresh.db.insert(factImports).values({
    ...{ id: importId, kind: 'rating', added: 4, changed: 0, unchanged: 0, madeBy: 'test', madeAt: savedAt },
  });
  const rating = (call: string, grade: string | null, more = {}) => ({
    ...{ kind: 'rating', key: call, personNumber: '8006', day: '2026-12-01', importId, savedAt },
    ...{ values: { call, person: '8006', at: '2026-12-01T01:00:00.000Z', invited: null, grade }, ...more },
  });
  await fresh.db
    .insert(facts)
    .values([
      rating('A', '满意'),
      rating('B', '不满意'),
      rating('C', null),
      rating('D', '满意', { isLate: true }),
      rating('E', '满意', { personNumber: null }),
    ]);
  await sumAll();
  const rows = await fresh.db.select().from(factDays).where(eq(factDays.day, '2026-12-01'));
  const satisfied = { ratingsSatisfied: 1, ratingsVerySatisfied: 0 };
  const notVery = { ratingsVeryDissatisfied: 0 };
  expect(rows.map(({ personNumber, sums }) => [personNumber, sums]).sort()).toEqual([
    ['', { ratingsInvited: 1, ratings: 1, ...satisfied, ratingsDissatisfied: 0, ...notVery }],
    ['8006', { ratingsInvited: 3, ratings: 2, ...satisfied, ratingsDissatisfied: 1, ...notVery }],
  ]);
  await fresh.db.delete(facts).where(eq(facts.importId, importId));
  await sumAll();
  expect(await fresh.db.$count(factDays, eq(factDays.day, '2026-12-01'))).toBe(0);
});

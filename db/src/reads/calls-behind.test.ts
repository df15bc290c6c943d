import { randomUUID } from 'node:crypto';
import { SAMPLES } from '@tingjian/core/kpi/dashboard/sample.ts';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { calls } from '../schema/calls.ts';
import { scoreVersions } from '../schema/score-versions.ts';
import { EVERYTHING } from '../scope.ts';
import { type FreshDatabase, freshDatabase } from '../testing/fresh-database.ts';
import { addReviewedCalls } from '../testing/reviewed-calls.ts';
import { AGENTS, addSmallMonth } from '../testing/small-month.ts';
import { type CallsFilter, callsList } from './calls-list.ts';
import { NO_JUDGE } from './reviews/hidden-from.ts';
import { qaDaysOf } from './sums/qa-days-of.ts';

let fresh: FreshDatabase;
let teamId: string;
beforeAll(async () => {
  fresh = await freshDatabase();
  ({ teamId } = await addSmallMonth(fresh.db, '2026-10'));
  await addReviewedCalls(fresh.db, [
    { agent: '8301', at: '2026-10-02 09:30', points: 60, queue: 'risk' },
    { agent: '8301', at: '2026-10-02 23:59', points: 100 },
  ]);
  // The machine alone has judged it.
  const [alone] = await addReviewedCalls(fresh.db, [{ agent: '8302', at: '2026-10-03 08:00', points: 70 }]);
  await fresh.db.execute(sql`update calls set version_id = null where id = ${alone!}`);
});
afterAll(() => fresh.drop());

const total = async (filter: Partial<CallsFilter>) =>
  (await callsList(fresh.db, { page: 1, pageSize: 1, ...filter }, EVERYTHING, NO_JUDGE)).total;

test('the calls behind a figure are as many as the sums say, by sample', async () => {
  const days = AGENTS.flatMap((personNumber) =>
    Array.from({ length: 31 }, (_, at) => {
      return { personNumber, day: `2026-10-${String(at + 1).padStart(2, '0')}` };
    }),
  );
  const sums = await qaDaysOf(fresh.db, days);
  for (const sample of SAMPLES) {
    const summed = sums.filter((each) => each.sample === sample).reduce((sum, { calls }) => sum + calls, 0);
    expect(summed).toBeGreaterThan(0);
    expect(await total({ sample })).toBe(summed);
    expect(await total({ sample, team: teamId })).toBe(summed);
  }
});

test('a range of points takes its lower end and leaves its upper end out', async () => {
  const person = { agent: '8301', sample: 'random' as const };
  const all = await total(person);
  const [below, from] = [
    await total({ ...person, pointsBelow: 100 }),
    await total({ ...person, pointsFrom: 100 }),
  ];
  expect(from).toBe(1);
  expect(below + from).toBe(all);
  expect(await total({ agent: '8301', sample: 'risk', pointsFrom: 60, pointsBelow: 65 })).toBe(1);
});

test('an item that was missed is that of the score that counts', async () => {
  const filter = { agent: '8301', sample: 'risk' as const };
  expect(await total({ ...filter, missed: 'U24' })).toBe(0);
  const [call] = (await callsList(fresh.db, { page: 1, pageSize: 1, ...filter }, EVERYTHING, NO_JUDGE)).rows;
  const [first] = await fresh.db.select().from(scoreVersions).where(eq(scoreVersions.callId, call!.id));
  const next = { ...first!, id: randomUUID(), version: 2, missed: ['U24'] };
  await fresh.db.insert(scoreVersions).values(next);
  await fresh.db.update(calls).set({ versionId: next.id }).where(eq(calls.id, call!.id));
  expect(await total({ ...filter, missed: 'U24' })).toBe(1);
  expect(await total({ ...filter, missed: 'U23' })).toBe(0);
});

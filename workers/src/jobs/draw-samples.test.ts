import { planSettings } from '@tingjian/core/sampling/plan-settings.ts';
import { drawsOfPlan } from '@tingjian/db/reads/sampling/draws-of-plan.ts';
import { planOfMonth } from '@tingjian/db/reads/sampling/plan-of-month.ts';
import { allDraws, redraw } from '@tingjian/db/reads/sampling/redraw.ts';
import { type FreshDatabase, freshDatabase } from '@tingjian/db/testing/fresh-database.ts';
import { addJudgedCalls, type JudgedCall } from '@tingjian/db/testing/judged-calls.ts';
import { addReviewers, waitingReview } from '@tingjian/db/testing/sample-review.ts';
import { changePlan } from '@tingjian/db/writes/sampling/change-plan.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { verifyDraws } from '../verify/verify-draws.ts';
import { drawSamples } from './draw-samples.ts';

let fresh: FreshDatabase;
beforeEach(async () => {
  fresh = await freshDatabase();
  fresh.writing.clock.at = new Date('2026-11-01T00:00:00Z');
  await addReviewers(fresh.writing);
  await fresh.client`insert into people (number, name, added_at) values ('8007', '王芳', now()), ('8008', '新人', now())`;
});
afterEach(() => fresh.drop());

/** The job as it runs at 01:30 of that day in China. */
async function runOn(day: string): Promise<void> {
  fresh.writing.clock.at = new Date(`${day}T01:30:00+08:00`);
  await drawSamples(fresh.writing, new AbortController().signal);
}
/** So many calls on each of these days of November, of which every third cost points. */
function callsOn(days: number[], perDay: number, agent = '8006'): JudgedCall[] {
  const two = (number: number) => String(number).padStart(2, '0');
  return days.flatMap((day) =>
    Array.from({ length: perDay }, (_, nth) => ({
      ...{ agent, at: `2026-11-${two(day)} ${two(8 + (nth % 12))}:${two((nth * 7) % 60)}` },
      ...{ businessType: nth % 4 ? '报案' : '查询', missed: nth % 3 ? [] : ['P01'] },
    })),
  );
}
const draws = async () => drawsOfPlan(fresh.db, (await planOfMonth(fresh.db, '2026-11'))!.id);
const written = async () =>
  (await draws()).map(
    ({ kind, person, fromDay, frame, late }) => `${kind} ${person} ${fromDay} ${frame} ${late}`,
  );
const reviewsOf = (callId: string) =>
  fresh.client`select queue, state, is_blind, reasons, pick_id from reviews where call_id = ${callId}`;

test('a month: its quota for everybody, evenly, every draw the same when it is made again', async () => {
  await fresh.client`update people set entry_day = '2026-11-16' where number = '8007'`;
  await fresh.client`update people set entry_day = '2026-10-12', probation_end = '2027-01-11' where number = '8008'`;
  const all = Array.from({ length: 30 }, (_, i) => i + 1);
  await addJudgedCalls(fresh.db, callsOn(all, 12));
  await addJudgedCalls(fresh.db, callsOn(all.slice(15), 12, '8007'));
  await addJudgedCalls(fresh.db, callsOn(all, 12, '8008'));
  for (const day of ['2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23', '2026-11-30', '2026-12-01']) {
    await runOn(day);
  }
  const taken =
    (person: string, kind = 'random') =>
    async () =>
      (await draws())
        .filter((draw) => draw.person === person && draw.kind === kind)
        .map((draw) => draw.taken);
  const total = async (person: string) => (await taken(person)()).reduce((sum, each) => sum + each, 0);
  expect(await total('8006')).toBe(8);
  // Half of the month, and five for each of thirty days in sevens.
  expect(await total('8007')).toBe(4);
  expect([21, 22]).toContain(await total('8008'));
  for (const week of (await taken('8006')()).slice(1, 5)) expect([1, 2]).toContain(week);
  const slice = (await taken('', 'no-finding')()).reduce((sum, each) => sum + each, 0);
  expect([21, 22]).toContain(slice);

  const ids = await allDraws(fresh.db);
  expect(ids.length).toBeGreaterThan(15);
  for (const id of ids) expect((await redraw(fresh.db, id))!.differs).toEqual([]);
  const [counted] = await fresh.client`
    select (select count(*)::int from sampling_picks) as picks, (select count(*)::int from reviews) as reviews,
      (select count(distinct call_id)::int from sampling_picks) as calls,
      (select count(*)::int from sampling_picks p join sampling_draws d on d.id = p.draw_id
        join calls c on c.id = p.call_id where c.agent_number <> d.person_number and d.kind = 'random') as misplaced,
      (select count(*)::int from sampling_picks p join sampling_draws d on d.id = p.draw_id
        join scorecards s on s.call_id = p.call_id where d.kind = 'no-finding' and s.missed <> '{}') as found`;
  expect(counted).toMatchObject({ reviews: counted!.picks, calls: counted!.picks, misplaced: 0, found: 0 });
  const [framed] = await fresh.client`
    select count(*)::int as all, count(distinct f->>'id')::int as calls from sampling_draws d,
      jsonb_array_elements(frame) f where kind = 'random'`;
  expect(framed).toEqual({ all: 30 * 12 + 15 * 12 + 30 * 12, calls: 30 * 12 + 15 * 12 + 30 * 12 });
});

test('run again, and twice at once, the job changes nothing', async () => {
  await addJudgedCalls(fresh.db, callsOn([2, 3, 4, 5], 8));
  await Promise.all([runOn('2026-11-09'), runOn('2026-11-09')]);
  const before = await fresh.client`select * from sampling_draws order by id`;
  const reviews = await fresh.client`select * from reviews order by id`;
  await runOn('2026-11-09');
  await runOn('2026-11-10');
  expect(await fresh.client`select * from sampling_draws order by id`).toEqual(before);
  expect(await fresh.client`select * from reviews order by id`).toEqual(reviews);
  expect(before.filter(({ kind }) => kind === 'random')).toHaveLength(1);
});

test('what comes or is judged after its week was drawn goes into the next draw, once, and is said to be late', async () => {
  const [waiting] = await addJudgedCalls(fresh.db, callsOn([3], 1));
  await fresh.client`update calls set state = 'judging' where id = ${waiting!}`;
  await addJudgedCalls(fresh.db, callsOn([4], 5));
  await runOn('2026-11-09');
  await fresh.client`update calls set state = 'scored' where id = ${waiting!}`;
  await addJudgedCalls(fresh.db, callsOn([5, 10], 3));
  await runOn('2026-11-16');
  await runOn('2026-11-23');
  expect((await written()).filter((draw) => draw.startsWith('random'))).toEqual([
    ...['random 8006 2026-11-02 5 0', 'random 8006 2026-11-09 7 4'],
  ]);
  const weeks = (await draws()).filter(({ kind }) => kind === 'no-finding').map(({ fromDay }) => fromDay);
  expect(weeks).toEqual(['2026-11-01', '2026-11-02', '2026-11-09', '2026-11-16']);
});

test('calls of a month before there were plans are not drawn; a worker that was away for weeks makes up', async () => {
  await addJudgedCalls(fresh.db, [{ agent: '8006', at: '2026-10-30 09:00' }, ...callsOn([2, 12], 3)]);
  await runOn('2026-11-25');
  expect((await written()).filter((draw) => draw.startsWith('random'))).toEqual([
    ...['random 8006 2026-11-02 3 0', 'random 8006 2026-11-09 3 0'],
  ]);
});

test('the slice without findings: judged blind, beside the random draw, with the chance of both steps', async () => {
  await addJudgedCalls(fresh.db, callsOn([2, 3], 10));
  await runOn('2026-11-09');
  const rows = await fresh.client`
    select p.probability, p.is_blind, r.is_blind as is_reviewed_blind, r.queue, d.expected,
      jsonb_array_length(d.frame) as size from sampling_picks p
    join sampling_draws d on d.id = p.draw_id join reviews r on r.pick_id = p.id where d.kind = 'no-finding'`;
  expect(rows.length).toBeGreaterThanOrEqual(5);
  // Due by the 8th: 8/30 × 8 = 2.133 of 20 calls.
  const left = 1 - ((8 / 30) * 8) / 20;
  for (const { probability, is_blind, is_reviewed_blind, queue, expected, size } of rows) {
    expect(probability).toBeCloseTo((left * expected) / size, 12);
    expect([is_blind, is_reviewed_blind, queue]).toEqual([true, true, 'no-finding']);
  }
});

test('one review serves the risk queue and the random draw', async () => {
  const everything = planSettings.parse({ perMonth: 100, blindShare: 1, noFindingPerWeek: 0 });
  fresh.writing.clock.at = new Date('2026-11-01T00:00:00Z');
  await changePlan(fresh.writing, { month: '2026-11', settings: everything });
  const [untouched, begun, done, back, none] = await addJudgedCalls(fresh.db, callsOn([2], 5));
  const risk = { queue: 'risk' as const, reasons: ['fatal'] };
  await waitingReview(fresh.writing, untouched!, risk);
  const claimedAt = fresh.writing.clock.at;
  await waitingReview(fresh.writing, begun!, { ...risk, state: 'claimed', claimedBy: '9001', claimedAt });
  await waitingReview(fresh.writing, done!, { ...risk, state: 'done', submittedBy: '9001', claimedAt });
  await waitingReview(fresh.writing, back!, { ...risk, state: 'recalled', claimedAt });
  await runOn('2026-11-09');
  const drawn = { queue: 'random', pick_id: expect.any(String) };
  expect(await reviewsOf(untouched!)).toMatchObject([
    { ...drawn, state: 'waiting', is_blind: true, reasons: ['fatal'] },
  ]);
  // Who has seen what the machine found cannot be blind to it any more.
  expect(await reviewsOf(begun!)).toMatchObject([{ ...drawn, state: 'claimed', is_blind: false }]);
  expect(await reviewsOf(done!)).toMatchObject([{ ...drawn, state: 'done', is_blind: false }]);
  expect((await reviewsOf(back!)).map(({ queue }) => queue).sort()).toEqual(['random', 'risk']);
  expect(await reviewsOf(none!)).toMatchObject([{ ...drawn, state: 'waiting', is_blind: true, reasons: [] }]);
  const [draw] = (await draws()).filter(({ kind }) => kind === 'random');
  expect(draw).toMatchObject({ taken: 5, done: 1, blind: 5, unblinded: 2, alsoRisk: 3 });
});

test('a draw that somebody changed behind our back is told of', async () => {
  await addJudgedCalls(fresh.db, callsOn([2, 3], 10));
  await runOn('2026-11-09');
  const [pick] = await fresh.client`select p.id, p.draw_id, p.call_id from sampling_picks p
    join sampling_draws d on d.id = p.draw_id where d.kind = 'random'`;
  const [other] =
    await fresh.client`select id from calls where id not in (select call_id from sampling_picks)`;
  await fresh.client.unsafe(`alter table sampling_picks disable trigger all`);
  await fresh.client`update sampling_picks set call_id = ${other!.id} where id = ${pick!.id}`;
  expect((await redraw(fresh.db, pick!.draw_id))!.differs).toHaveLength(2);
  const told: string[] = [];
  await verifyDraws(fresh.db, ({ sentence }) => told.push(sentence));
  expect(told).toHaveLength(1);
  expect(told[0]).toContain(pick!.draw_id);
  await fresh.client`update sampling_picks set call_id = ${pick!.call_id} where id = ${pick!.id}`;
  expect((await redraw(fresh.db, pick!.draw_id))!.differs).toEqual([]);
  await fresh.client.unsafe(`alter table sampling_draws disable trigger all`);
  await fresh.client`update sampling_draws set seed = 'mine' where id = ${pick!.draw_id}`;
  expect((await redraw(fresh.db, pick!.draw_id))!.differs).toEqual(['种子不是由计划的种子得出的']);
});

import { compareDraw } from '@tingjian/core/sampling/compare-draw.ts';
import { decideDraw } from '@tingjian/core/sampling/decide-draw.ts';
import { chainSeedOf, drawSeedOf } from '@tingjian/core/sampling/draw-seeds.ts';
import { periodsOfMonth } from '@tingjian/core/sampling/periods-of-month.ts';
import { planOfMonth } from '@tingjian/db/reads/sampling/plan-of-month.ts';
import { addJudgedCalls } from '@tingjian/db/testing/judged-calls.ts';
import { addReviewers } from '@tingjian/db/testing/sample-review.ts';
import { addPlan } from '@tingjian/db/writes/sampling/add-plan.ts';
import { saveDraw } from '@tingjian/db/writes/sampling/save-draw.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RefusalAnswer } from './answers/calls.ts';
import type { DrawAnswer, PlanAnswer, RedrawAnswer } from './answers/sampling.ts';
import { type Asked, type Door, openDoor } from './testing/open-door.ts';

let door: Door;
let manager: Asked;
let inspector: Asked;
let observer: Asked;
beforeAll(async () => {
  door = await openDoor();
  const { writing, client } = door.fresh;
  writing.clock.at = new Date('2026-11-01T02:00:00Z');
  await addReviewers(writing);
  await client`insert into people (number, name, role, added_at) values ('9900', '监管员', 'observer', now())`;
  manager = await door.as('9100');
  inspector = await door.as('9001');
  observer = await door.as('9900');
  await addPlan(writing, '2026-11');
});
afterAll(() => door.close());

const PLAN = '/api/sampling/plans/2026-11';
const planOf = async (who: Asked, path = PLAN) => (await (await who.request(path)).json()) as PlanAnswer;
const put = (who: Asked, settings: unknown, path = PLAN) =>
  who.request(path, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(settings),
  });
const codeOf = async (answer: Response) => [
  answer.status,
  ((await answer.json()) as RefusalAnswer).error?.code,
];

/** All weeks of the month, as the job draws them: 30 calls of 8006, of which every second is without a finding. */
async function drawMonth(): Promise<void> {
  const { writing, db } = door.fresh;
  const ids = await addJudgedCalls(
    db,
    Array.from({ length: 30 }, (_, i) => ({
      agent: '8006',
      at: `2026-11-03 ${10 + (i % 8)}:00`,
      missed: i % 2 ? ['P01'] : [],
    })),
  );
  const plan = (await planOfMonth(db, '2026-11'))!;
  const dueAt = new Date('2026-11-12T15:59:59Z');
  const framed = ids.map((id) => ({ id, stratum: '报案 08–12' }));
  for (const period of periodsOfMonth('2026-11')) {
    const isFull = period.fromDay === '2026-11-02';
    const common = { plan, period, before: { expected: 0, count: 0 } };
    const random = { ...common, kind: 'random' as const, person: '8006', due: 2.5, frame: framed };
    const decided = decideDraw(random);
    if (isFull) await saveDraw(writing, { ...random, ...decided, dueAt });
    const left = isFull
      ? framed.filter(({ id }, i) => i % 2 === 0 && decided.picks.every((pick) => pick.id !== id))
      : [];
    const slice = { ...common, kind: 'no-finding' as const, person: '', due: 3, frame: left };
    await saveDraw(writing, { ...slice, ...decideDraw(slice), dueAt });
  }
}
const drawIdOf = async (kind: string) =>
  (await planOf(manager)).draws.find((draw) => draw.kind === kind && draw.frame > 0)!.id;

test('200: the plan of the month with its weeks, and the defaults for a month that has none', async () => {
  const plan = await planOf(inspector);
  expect(plan).toMatchObject({ months: ['2026-11'], isOpen: true, draws: [], settings: { perMonth: 8 } });
  expect(plan.weeks).toHaveLength(6);
  expect(plan.plan).toMatchObject({ seed: null, seedHash: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(await planOf(observer, '/api/sampling/plans/2026-12')).toMatchObject({ plan: null, isOpen: true });
});

test('200: a manager changes it before the first draw; 403: nobody else does', async () => {
  const changed = await put(manager, { perMonth: 10, dayParts: [0, 12] });
  expect(changed.status).toBe(200);
  expect(((await changed.json()) as PlanAnswer).settings.perMonth).toBe(10);
  for (const other of [inspector, observer]) expect((await put(other, { perMonth: 1 })).status).toBe(403);
  expect((await planOf(observer)).settings.perMonth).toBe(10);
});

test.each<[string, unknown]>([
  ['a share beyond 1', { blindShare: 1.5 }],
  ['no calls at all', { perMonth: 0 }],
  ['parts of the day that go backwards', { dayParts: [12, 8] }],
  ['a setting nobody knows', { perWeek: 3 }],
  ['half a call', { perMonth: 2.5 }],
])('400: %s', async (_title, settings) => {
  expect(await codeOf(await put(manager, settings))).toEqual([400, 'bad-request']);
  expect((await planOf(observer)).settings.perMonth).toBe(10);
});

test('422: a month that is over; 400: no month at all', async () => {
  expect(await codeOf(await put(manager, {}, '/api/sampling/plans/2026-10'))).toEqual([
    422,
    'plan-out-of-range',
  ]);
  expect((await manager.request('/api/sampling/plans/2026-13')).status).toBe(400);
});

test('200: draws with frame, counts and seed; anybody who may read can make one again, to the same', async () => {
  await drawMonth();
  const plan = await planOf(inspector);
  const random = plan.draws.find(({ kind }) => kind === 'random')!;
  expect(random).toMatchObject({
    person: { number: '8006', name: '李静' },
    frame: 30,
    expected: 2.5,
    done: 0,
  });
  expect([2, 3]).toContain(random.taken);
  expect(plan.isOpen).toBe(false);
  const again = await inspector.request(`/api/sampling/draws/${random.id}/redraw`);
  expect((await again.json()) as RedrawAnswer).toEqual({ taken: random.taken, isSame: true, differs: [] });
  // With what is told, and the plan's seed once the month is drawn, it is made again without the server.
  const told = (await (await observer.request(`/api/sampling/draws/${random.id}`)).json()) as DrawAnswer;
  const chain = { planSeed: plan.plan!.seed!, kind: 'random' as const, person: '8006' };
  expect(told.seed).toBe(drawSeedOf(chain, told.fromDay));
  expect(compareDraw({ ...told, chainSeed: chainSeedOf(chain) }, told.picks).differs).toEqual([]);
});

test('409: after the first draw the plan stands', async () => {
  expect(await codeOf(await put(manager, { perMonth: 3 }))).toEqual([409, 'plan-drawn']);
});

test('403: who reviews does not see which calls are without a finding until they are all judged', async () => {
  const id = await drawIdOf('no-finding');
  const path = `/api/sampling/draws/${id}`;
  for (const who of [inspector, manager])
    expect(await codeOf(await who.request(path))).toEqual([403, 'still-blind']);
  expect((await observer.request(path)).status).toBe(200);
  await door.fresh.client`update reviews set state = 'done' where queue = 'no-finding'`;
  expect((await inspector.request(path)).status).toBe(200);
});

test('404: a draw that is none; 403: an agent and a team lead', async () => {
  const none = '/api/sampling/draws/00000000-0000-4000-8000-000000000000';
  for (const path of [none, `${none}/redraw`])
    expect(await codeOf(await manager.request(path))).toEqual([404, 'draw-not-found']);
  for (const number of ['8006', '8100']) {
    const who = await door.as(number);
    for (const path of [PLAN, none]) expect((await who.request(path)).status).toBe(403);
  }
});

test('200: what brings a call into the risk queue is told and changed, and leaves a trace; 403: only a manager changes it', async () => {
  const RISKS = '/api/sampling/risks';
  const risks = async (who: Asked) => (await who.request(RISKS)).json();
  const defaults = { wideRangePoints: 20, longSilenceMs: 30_000, unheardShare: 0.15, unheardMs: 5000 };
  expect(await risks(observer)).toEqual(defaults);
  const changed = { ...defaults, wideRangePoints: 15, longSilenceMs: 45_000 };
  for (const other of [inspector, observer]) expect((await put(other, changed, RISKS)).status).toBe(403);
  expect(await codeOf(await put(manager, { ...changed, unheardShare: 15 }, RISKS))).toEqual([
    400,
    'bad-request',
  ]);
  expect(await risks(inspector)).toEqual(defaults);
  expect((await put(manager, changed, RISKS)).status).toBe(204);
  expect(await risks(inspector)).toEqual(changed);
  const [noted] = await door.fresh.client`select actor, before, after from audit where action = 'set-risks'`;
  expect(noted).toEqual({ actor: '9100', before: defaults, after: changed });
});

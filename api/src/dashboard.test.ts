import { myFigures } from '@tingjian/core/kpi/dashboard/my-figures.ts';
import { monthInput } from '@tingjian/db/reads/kpi/month-input.ts';
import { monthSoFar } from '@tingjian/db/reads/kpi/month-so-far.ts';
import { addFacts } from '@tingjian/db/testing/month-facts.ts';
import { addReviewedCalls } from '@tingjian/db/testing/reviewed-calls.ts';
import { addSmallMonth } from '@tingjian/db/testing/small-month.ts';
import { addPerson } from '@tingjian/db/writes/add-person.ts';
import { addTeam } from '@tingjian/db/writes/people/add-team.ts';
import { movePerson } from '@tingjian/db/writes/people/move-person.ts';
import { sumDirtyDays } from '@tingjian/db/writes/sums/sum-dirty-days.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type {
  ComplaintsAnswer,
  CoverageAnswer,
  DistributionAnswer,
  HeatAnswer,
  InspectorsAnswer,
  LostAnswer,
  MyIndicatorsAnswer,
  SatisfactionAnswer,
  ServiceAnswer,
  TrendAnswer,
} from './answers/dashboard.ts';
import { type Asked, type Door, openDoor } from './testing/open-door.ts';

const NOVEMBER = 'from=2026-11-01&to=2026-11-30';
let door: Door;
let first: string;
let second: string;
const people: Record<string, Asked> = {};
const read = async <T>(who: string, path: string) => {
  const answer = await people[who]!.request(`/api/dashboard/${path}`);
  expect(answer.status, await answer.clone().text()).toBe(200);
  return (await answer.json()) as T;
};

beforeAll(async () => {
  door = await openDoor();
  const { writing, db } = door.fresh;
  writing.clock.at = new Date('2026-11-23T02:00:00Z');
  await addPerson(writing, { number: '9100', name: '孙芳', role: 'manager' });
  await addPerson(writing, { number: '9001', name: '王敏', role: 'inspector' });
  first = (await addSmallMonth(db)).teamId;
  second = (await addTeam(writing, '二班')).id;
  await movePerson(writing, '8006', { teamId: second, fromDay: '2026-11-01' });
  // November: two calls of the first team and two of the second, one of them for a risk.
  const lost = (...items: [item: string, points: number][]) =>
    items.map(([item, points]) => ({ item, points }));
  await addReviewedCalls(db, [
    { agent: '8301', at: '2026-11-02 09:30', points: 90, lost: lost(['P01', -2], ['P02', -8]) },
    { agent: '8302', at: '2026-11-03 09:30', points: 80, lost: lost(['P02', -8], ['U23', -12]) },
    { agent: '8006', at: '2026-11-09 09:30', points: 60, lost: lost(['P01', -2]) },
    { agent: '8006', at: '2026-11-10 09:30', points: 0, isFatal: true, queue: 'risk' },
  ]);
  await addFacts(db, 'queue-half-hour', [
    {
      ...{
        queue: '报案',
        startsAt: '2026-11-02T01:30:00.000Z',
        ivrOffered: null,
        ivrEnded: null,
        offered: 10,
      },
      ...{ answered: 9, answeredWithin: 8, abandoned: 1, shortAbandoned: null, wait: 90 },
    },
    {
      ...{
        queue: '理赔',
        startsAt: '2026-11-03T01:30:00.000Z',
        ivrOffered: null,
        ivrEnded: null,
        offered: 10,
      },
      ...{ answered: 10, answeredWithin: 10, abandoned: 0, shortAbandoned: null, wait: 5 },
    },
  ]);
  const complaint = (number: string, person: string | null, more = {}) => ({
    ...{ number, person, receivedAt: '2026-11-01T01:00:00.000Z', class: '理赔', cause: '时效' },
    ...{ dueOn: '2026-11-16', closedAt: '2026-11-10T01:00:00.000Z', proven: false, satisfied: null, ...more },
  });
  await addFacts(db, 'complaint', [
    complaint('T1', '8301', { proven: true }),
    complaint('T2', '8006', { closedAt: '2026-11-17T01:00:00.000Z' }),
    complaint('T3', null, { cause: null, proven: null, closedAt: null }),
  ]);
  while ((await sumDirtyDays(db)) > 0);
  for (const number of ['8301', '8100', '8006', '9001', '9100']) people[number] = await door.as(number);
}, 120_000);
afterAll(() => door.close());

test('trend: by day, week and month, random and forced calls apart, beside the month before', async () => {
  const trend = await read<TrendAnswer>('9100', `trend?${NOVEMBER}&by=week&compare=month`);
  expect(trend.points.map(({ start, mean }) => [start, mean.value, mean.n])).toEqual([
    ['2026-10-26', null, 0],
    ['2026-11-02', 85, 2],
    ['2026-11-09', 60, 1],
    ['2026-11-16', null, 0],
    ['2026-11-23', null, 0],
    ['2026-11-30', null, 0],
  ]);
  expect(trend.total).toMatchObject({ passed: { hits: 1, n: 3 }, fatal: { hits: 0, n: 3 } });
  expect(trend.previous).toMatchObject({ from: '2026-10-01', to: '2026-10-31' });
  expect(trend.previous!.total.mean.n).toBeGreaterThan(50);
  const risk = await read<TrendAnswer>('9100', `trend?${NOVEMBER}&by=month&sample=risk`);
  expect(risk.points).toMatchObject([
    { start: '2026-11-01', mean: { value: 0, n: 1, low: null }, fatal: { value: 100 } },
  ]);
  expect(Date.parse(trend.updatedAt)).toBe(door.fresh.writing.clock.at.getTime());
});

test('distribution, lost items as a Pareto, heat by team and person', async () => {
  const none = await read<DistributionAnswer>('9100', 'distribution?from=2026-02-01&to=2026-02-28');
  expect([none.calls, none.buckets[0]]).toEqual([0, { from: 0, to: 5, calls: 0 }]);
  const { buckets, calls } = await read<DistributionAnswer>('9100', `distribution?${NOVEMBER}`);
  expect(calls).toBe(3);
  expect(buckets.filter((each) => each.calls > 0).map(({ from }) => from)).toEqual([60, 80, 90]);
  const lost = await read<LostAnswer>('9100', `lost?${NOVEMBER}`);
  expect(lost).toMatchObject({ calls: 3, points: 32 });
  expect(
    lost.items.map(({ item, points, missed, cumulative }) => [item, points, missed.hits, cumulative]),
  ).toEqual([
    ['P02', 16, 2, 50],
    ['U23', 12, 1, 87.5],
    ['P01', 4, 2, 100],
  ]);
  expect(lost.items[0]!.name).not.toBe('');
  const heat = await read<HeatAnswer>('9100', `heat?${NOVEMBER}&rows=teams`);
  expect(heat.rows.map(({ name, calls, missedPerCall }) => [name, calls, missedPerCall])).toEqual([
    ['一班', 2, 2],
    ['二班', 1, 1],
  ]);
  expect(heat.cells.find(({ row, item }) => row === first && item === 'P01')!.missed).toMatchObject({
    value: 50,
    n: 2,
  });
  const byPerson = await read<HeatAnswer>('9100', `heat?${NOVEMBER}&rows=people&team=${first}`);
  expect(byPerson.rows.map(({ id }) => id)).toEqual(['8301', '8302']);
});

test('coverage, inspectors, satisfaction, complaints, service', async () => {
  const coverage = await read<CoverageAnswer>('9100', `coverage?${NOVEMBER}`);
  expect(coverage.total).toMatchObject({
    calls: 4,
    machine: { hits: 4 },
    random: { hits: 3 },
    risk: { hits: 1, value: 25 },
  });
  expect(coverage.teams.map(({ team, calls }) => [team!.name, calls])).toEqual([
    ['一班', 2],
    ['二班', 2],
  ]);
  const { inspectors } = await read<InspectorsAnswer>('9100', `inspectors?${NOVEMBER}`);
  expect(inspectors).toMatchObject([
    { inspector: { number: '9001', name: '王敏' }, done: 0, exact: { value: null } },
  ]);
  const satisfaction = await read<SatisfactionAnswer>('9100', 'satisfaction?from=2026-10-01&to=2026-11-30');
  expect(satisfaction.total.grades.map(({ count }) => count)).toEqual([0, 400, 0, 0, 0]);
  expect(satisfaction.months).toMatchObject([
    { month: '2026-10', satisfied: { value: 100, n: 400 } },
    { month: '2026-11' },
  ]);
  const complaints = await read<ComplaintsAnswer>('9100', `complaints?${NOVEMBER}`);
  expect(complaints.total).toMatchObject({
    complaints: 3,
    proven: { hits: 1, n: 2 },
    closed: { hits: 2 },
    inTime: { hits: 1 },
  });
  expect(complaints.causes.map(({ cause, complaints: count }) => [cause, count])).toEqual([
    ['时效', 2],
    ['未填', 1],
  ]);
  const service = await read<ServiceAnswer>('9100', `service?${NOVEMBER}`);
  expect(service.halfHours).toMatchObject([
    { startsAt: '09:30', offered: 20, connection: { value: 95 }, level: { value: 90 }, wait: { value: 5 } },
  ]);
});

test('an agent is told their own figures only, a team lead those of the team, whatever they ask for', async () => {
  const calls = async (who: string, more = '') =>
    (await read<TrendAnswer>(who, `trend?${NOVEMBER}${more}`)).total.mean.n;
  expect([await calls('8301'), await calls('8100'), await calls('8006'), await calls('9100')]).toEqual([
    1, 2, 1, 3,
  ]);
  expect([await calls('8301', '&person=8302'), await calls('8100', `&team=${second}`)]).toEqual([0, 0]);
  expect((await read<LostAnswer>('8006', `lost?${NOVEMBER}`)).items.map(({ item }) => item)).toEqual(['P01']);
  expect((await read<CoverageAnswer>('8100', `coverage?${NOVEMBER}`)).total.calls).toBe(2);
  expect((await read<DistributionAnswer>('8301', `distribution?${NOVEMBER}`)).calls).toBe(1);
  expect((await read<HeatAnswer>('8100', `heat?${NOVEMBER}&rows=people`)).rows).toHaveLength(2);
  expect((await read<ComplaintsAnswer>('8301', `complaints?${NOVEMBER}`)).total.complaints).toBe(1);
  expect(
    (await read<SatisfactionAnswer>('8301', 'satisfaction?from=2026-10-01&to=2026-10-31')).total.rated.n,
  ).toBe(40);
  for (const [who, question] of [
    ['8301', 'service'],
    ['8301', 'inspectors'],
    ['8100', 'inspectors'],
  ] as const)
    expect((await people[who]!.request(`/api/dashboard/${question}?${NOVEMBER}`)).status).toBe(403);
});

test('me: own indicators beside the team’s median, the form so far, what would change the grade', async () => {
  const me = await read<MyIndicatorsAnswer>('8301', 'me?month=2026-10');
  expect(me).toMatchObject({
    total: 90.83,
    grade: 'B',
    waiting: [],
    next: { next: { grade: 'A' }, missing: 4.17 },
  });
  expect(me.next.ways.length).toBeGreaterThan(0);
  expect(me.indicators.find(({ code }) => code === 'exam')).toMatchObject({
    own: { value: 92 },
    team: { median: 92, people: 9 },
  });
  expect(JSON.stringify(me)).not.toContain('8302');
  expect((await people['9100']!.request('/api/dashboard/me')).status).toBe(404);
});

test('a month so far, from the kept sums, is what it is from the raw rows', async () => {
  for (const month of ['2026-10', '2026-11']) {
    const { input } = await monthInput(door.fresh.db, month);
    const soFar = await monthSoFar(door.fresh.db, month);
    const { people, sums, centre, fatals, references, extras } = soFar;
    expect(Object.keys(sums).length).toBeGreaterThan(10);
    expect({ people, sums, centre, fatals, references, extras }).toEqual({
      ...{ people: input.people, sums: input.sums, centre: input.centre, fatals: input.fatals },
      ...{ references: input.references, extras: input.extras },
    });
    const [person] = people;
    const mine = myFigures(soFar, person!.number);
    expect(mine).toEqual(myFigures(input, person!.number));
  }
  expect((await monthSoFar(door.fresh.db, '2026-11')).fatals).toEqual({ '8006': 1 });
});

test('400: days that are none, the wrong way round or too many, an unknown sample', async () => {
  for (const query of [
    'from=2026-02-30&to=2026-03-01',
    'from=2026-11-02&to=2026-11-01',
    'from=2010-01-01&to=2026-11-01',
    `${NOVEMBER}&sample=all`,
    `${NOVEMBER}&team=1`,
    '',
  ])
    expect((await people['9100']!.request(`/api/dashboard/lost?${query}`)).status, query).toBe(400);
});

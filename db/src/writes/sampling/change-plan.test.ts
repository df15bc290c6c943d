import { hashOf } from '@tingjian/core/hash.ts';
import { planSettings } from '@tingjian/core/sampling/plan-settings.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plannedMonths, planOfMonth } from '../../reads/sampling/plan-of-month.ts';
import { type FreshDatabase, freshDatabase } from '../../testing/fresh-database.ts';
import { addPlan } from './add-plan.ts';
import { changePlan } from './change-plan.ts';
import { saveDraw } from './save-draw.ts';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
  fresh.writing.clock.at = new Date('2026-10-31T17:00:00Z'); // 1 November in China
});
afterAll(() => fresh.drop());

const change = (month: string, more = {}) =>
  changePlan(fresh.writing, { month, settings: planSettings.parse(more) });
const plan = async (month: string) => (await planOfMonth(fresh.db, month))!;

test('a month gets the defaults, and a seed of its own that is kept', async () => {
  await Promise.all([addPlan(fresh.writing, '2026-11'), addPlan(fresh.writing, '2026-11')]);
  const { settings, seed } = await plan('2026-11');
  expect(settings).toMatchObject({ perMonth: 8, newStaffPerWeek: 5, blindShare: 0.15 });
  expect(seed).toMatch(/^[0-9a-f]{64}$/);
  await addPlan(fresh.writing, '2026-11');
  expect((await plan('2026-11')).seed).toBe(seed);
  const [told] = await fresh.client`select * from audit where action = 'add-plan'`;
  expect(told!.after.seedHash).toBe(hashOf(seed));
  // Who could read it beforehand would know which calls will be heard.
  expect(JSON.stringify(told)).not.toContain(seed);
});

test('changed settings keep the seed, are told of in the audit, and the next month begins with them', async () => {
  const { seed } = await plan('2026-11');
  await change('2026-11', { perMonth: 12 });
  await addPlan(fresh.writing, '2026-12');
  expect(await plan('2026-11')).toMatchObject({ seed, settings: { perMonth: 12 } });
  expect((await plan('2026-12')).settings.perMonth).toBe(12);
  expect((await plan('2026-12')).seed).not.toBe(seed);
  const notes = await fresh.client`select action, before, after from audit where action = 'change-plan'`;
  expect(notes).toMatchObject([
    { before: { settings: { perMonth: 8 } }, after: { settings: { perMonth: 12 } } },
  ]);
});

test('a later month may be set ahead; the past and what lies beyond a year are refused', async () => {
  await change('2027-02', { perMonth: 4 });
  await change('2027-11');
  await expect(change('2026-10')).rejects.toMatchObject({ code: 'plan-out-of-range' });
  await expect(change('2027-12')).rejects.toMatchObject({ code: 'plan-out-of-range' });
  expect(await plannedMonths(fresh.db)).toEqual(['2027-11', '2027-02', '2026-12', '2026-11']);
});

test('after the first draw nothing is changed any more', async () => {
  const { settings } = await plan('2026-11');
  const draw = {
    ...{ kind: 'no-finding' as const, person: '', seed: 's', expected: 0, frame: [], picks: [] },
    ...{ period: { fromDay: '2026-11-01', toDay: '2026-11-01' }, dueAt: new Date('2026-11-05T00:00:00Z') },
  };
  const other = { month: '2026-11', settings: { ...settings, perMonth: 13 } };
  await expect(saveDraw(fresh.writing, { ...draw, plan: other })).rejects.toThrow('meanwhile');
  await saveDraw(fresh.writing, { ...draw, plan: { month: '2026-11', settings } });
  await expect(change('2026-11', { perMonth: 9 })).rejects.toMatchObject({ code: 'plan-drawn' });
  expect((await plan('2026-11')).settings.perMonth).toBe(12);
});

test('draws and picks are only ever added to', async () => {
  await expect(fresh.client`update sampling_draws set seed = 'mine'`).rejects.toThrow();
  await expect(fresh.client`delete from sampling_draws`).rejects.toThrow();
});

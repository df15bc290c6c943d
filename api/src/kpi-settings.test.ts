import { readFile } from 'node:fs/promises';
import { addSmallMonth, LAST } from '@tingjian/db/testing/small-month.ts';
import { addPerson } from '@tingjian/db/writes/add-person.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OutsideAnswer } from './answers/kpi.ts';
import type { IndicatorPreviewAnswer, IndicatorsAnswer } from './answers/kpi-indicators.ts';
import type { Scheme, SchemePreviewAnswer, SchemesAnswer } from './answers/kpi-schemes.ts';
import { type Asked, type Door, openDoor } from './testing/open-door.ts';

const SCHEMES = '/api/kpi/schemes';
const INDICATORS = '/api/kpi/indicators';
let door: Door;
let manager: Asked;
let agent: Asked;
let shipped: string;
const sent = (body: unknown, method = 'POST') => ({
  ...{ method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
});
const read = async <T>(path: string, init?: RequestInit) => {
  const answer = await manager.request(path, init);
  expect(answer.status, await answer.clone().text()).toBeLessThan(300);
  return (await answer.json()) as T;
};
const refused = async (path: string, init: RequestInit, who = manager) => {
  const answer = await who.request(path, init);
  const { error } = (await answer.json()) as { error: { code: string; detail: string | null } };
  return `${answer.status} ${error.code} ${error.detail ?? ''}`;
};
const audited = async (action: string) =>
  (await read<{ rows: unknown[] }>(`/api/audit?action=${action}`)).rows.length;

beforeAll(async () => {
  door = await openDoor();
  const { writing, db } = door.fresh;
  writing.clock.at = new Date('2026-11-02T02:00:00Z');
  await addPerson(writing, { number: '9100', name: '孙芳', role: 'manager' });
  await addSmallMonth(db);
  [manager, agent] = [await door.as('9100'), await door.as('8301')];
  shipped = await readFile(new URL('../../core/kpi/schemes/agent.yaml', import.meta.url), 'utf8');
}, 120_000);
afterAll(() => door.close());

test('200: schemes are read by everybody they are about; only the manager previews and publishes', async () => {
  const list = (await (await agent.request(SCHEMES)).json()) as SchemesAnswer;
  expect(list.schemes.map(({ post, version, force }) => [post, version, force])).toEqual([
    ['坐席', 1, { from: '2000-01', until: null }],
    ['班长', 1, { from: '2000-01', until: null }],
  ]);
  expect(list.firstMonth).toBe('2026-10');
  const one = await read<Scheme>(`${SCHEMES}/${list.schemes[1]!.id}`);
  expect(one).toMatchObject({ of: 'team', name: '班长月度考核' });
  const asked = { post: '坐席', month: '2026-10', text: shipped };
  expect(await refused(`${SCHEMES}/preview`, sent(asked), agent)).toMatch(/^403 not-allowed/);
  expect(await refused(`${SCHEMES}/nonsense`, {})).toMatch(/^404 scheme-not-found/);
});

test('422: weights of 99 or 101, steps that overlap or leave a gap: told, nothing kept', async () => {
  const publish = (text: string) => refused(SCHEMES, sent({ post: '坐席', fromMonth: '2026-11', text }));
  const changed = (from: string, to: string) => {
    expect(shipped).toContain(from);
    return shipped.replace(from, to);
  };
  expect(await publish(changed('weight: 30', 'weight: 29'))).toContain('现为 99，差 1');
  expect(await publish(changed('weight: 30', 'weight: 31'))).toContain('现为 101，多 1');
  const step = '{ from: 0, share: 1 }';
  expect(await publish(changed(step, '{ from: 0, to: 6, share: 1 }'))).toContain(
    '第 1 档到 6 止，第 2 档从 5 起，5–6 重叠了',
  );
  expect(await publish(changed(step, '{ from: 0, to: 4, share: 1 }'))).toContain('4–5 没有归属');
  expect(await publish('rows: [')).toMatch(/^422 bad-scheme 不是 YAML 或 JSON/);
  expect((await read<SchemesAnswer>(SCHEMES)).schemes).toHaveLength(2);
});

test('200: a preview says who would change and writes nothing; then it counts from its month on', async () => {
  const scheme = JSON.stringify({
    ...(await read<Scheme>(`${SCHEMES}/${(await read<SchemesAnswer>(SCHEMES)).schemes[0]!.id}`)),
    version: '2',
    grades: [
      { grade: '优', from: 90 },
      { grade: '良', from: 0 },
    ],
    extras: { additions: [], cap: 0, fatal: { points: 0, notAbove: null } },
  });
  const { people } = await read<SchemePreviewAnswer>(
    `${SCHEMES}/preview`,
    sent({ post: '坐席', month: '2026-10', text: scheme }),
  );
  expect(people).toHaveLength(10);
  expect(people[0]).toMatchObject({
    ...{ number: '8301', team: '一班' },
    ...{ before: { total: 90.83, grade: 'B' }, after: { total: 90.83, grade: '优' } },
  });
  expect(people.find(({ number }) => number === LAST)).toMatchObject({
    after: { total: 43.66, grade: '良' },
  });
  expect((await read<SchemesAnswer>(SCHEMES)).schemes).toHaveLength(2);
  await read(SCHEMES, sent({ post: '坐席', fromMonth: '2026-12', text: scheme }));
  const { schemes } = await read<SchemesAnswer>(SCHEMES);
  expect(schemes.slice(0, 2)).toMatchObject([
    { version: 2, publishedBy: '孙芳', force: { from: '2026-12', until: null } },
    { version: 1, force: { from: '2000-01', until: '2026-11' } },
  ]);
  expect(await read<Scheme>(`${SCHEMES}/${schemes[1]!.id}`)).toMatchObject({ version: '2026.11' });
});

const busy = {
  ...{ name: '示忙率', unit: '%', times: 100, better: 'lower', scope: ['agent', 'team'], enough: 0 },
  ...{ above: 'busySeconds', below: '签入时间', definition: '示忙时间 ÷ 签入时间。' },
};

test('200: every indicator is told with all its definitions, and one of them is chosen', async () => {
  const { indicators, measures } = await read<IndicatorsAnswer>(INDICATORS);
  const first = indicators.find(({ code }) => code === 'first-solved')!;
  expect(first).toMatchObject({ chosen: '48h', unit: '%', better: 'higher', isOwn: false, usedBy: [] });
  expect(first.variants.map(({ id }) => id)).toEqual(['48h', '24h', '72h']);
  expect(indicators.find(({ code }) => code === 'qa-mean')!.usedBy).toContain('坐席 第 2 版');
  expect(measures).toContainEqual({ code: 'talkSeconds', name: '通话时间', unit: '秒' });
  const choose = (choice: object) => sent(choice, 'PUT');
  const asked = { code: 'first-solved', variant: '24h' };
  expect(await refused(`${INDICATORS}/choice`, choose(asked), agent)).toMatch(/^403/);
  expect((await manager.request(`${INDICATORS}/choice`, choose(asked))).status).toBe(204);
  expect((await manager.request(`${INDICATORS}/choice`, choose(asked))).status).toBe(204);
  expect(await audited('choose-indicator')).toBe(1);
  expect(await refused(`${INDICATORS}/choice`, choose({ ...asked, variant: '1h' }))).toContain(
    '48h、24h、72h',
  );
  expect(await refused(`${INDICATORS}/choice`, choose({ ...asked, code: 'none' }))).toMatch(/^404/);
  const after = (await read<IndicatorsAnswer>(INDICATORS)).indicators;
  expect(after.find(({ code }) => code === 'first-solved')!.chosen).toBe('24h');
});

test('an indicator of one’s own: checked with place and remedy, tried on a month, kept, used, and not retired while used', async () => {
  const preview = (own: object, code = 'busy-rate') =>
    read<IndicatorPreviewAnswer>(`${INDICATORS}/preview`, sent({ code, month: '2026-10', own }));
  expect(await preview({ ...busy, below: 'answered / 0' })).toMatchObject({
    figures: null,
    problems: [{ field: 'below', at: 9, problem: '除以 0', remedy: '请换成不为 0 的数' }],
  });
  const { figures } = await preview(busy);
  expect(figures!.centre).toMatchObject({ value: 0, above: 0, below: 1_200_000 });
  expect(figures!.people).toHaveLength(10);
  expect(figures!.teams).toMatchObject([{ name: '一班', value: 0 }]);
  expect((await preview({ ...busy, above: 'onSiteSeconds' })).figures!.centre.value).toBeNull();
  const save = (own: object, code = 'busy-rate') =>
    manager.request(`${INDICATORS}/own/${code}`, sent(own, 'PUT'));
  expect(await refused(`${INDICATORS}/own/aht`, sent(busy, 'PUT'))).toMatch(
    /^422 bad-formula aht 是自带的指标/,
  );
  expect((await save({ ...busy, name: ' ' })).status).toBe(400);
  expect((await save(busy)).status).toBe(204);
  expect(await refused(`${INDICATORS}/own/quiet`, sent({ ...busy, above: 'busy-rate' }, 'PUT'))).toContain(
    '第 1 个字：busy-rate 是指标',
  );
  const text = shipped.replace('indicator: utilisation', 'indicator: busy-rate');
  await read(SCHEMES, sent({ post: '产险坐席', fromMonth: '2026-11', text }));
  const retire = `${INDICATORS}/own/busy-rate/retire`;
  expect(await refused(retire, { method: 'POST' })).toMatch(/^409 indicator-in-use 产险坐席 第 1 版/);
  await read(SCHEMES, sent({ post: '产险坐席', fromMonth: '2026-11', text: shipped }));
  expect((await manager.request(retire, { method: 'POST' })).status).toBe(204);
  expect(await refused(retire, { method: 'POST' })).toMatch(/^404/);
  const old = (await read<SchemesAnswer>(SCHEMES)).schemes.filter(({ post }) => post === '产险坐席');
  expect(old.map(({ force }) => force)).toEqual([{ from: '2026-11', until: null }, null]);
  expect(JSON.stringify(await read<Scheme>(`${SCHEMES}/${old[1]!.id}`))).toContain('busy-rate');
  expect([await audited('save-indicator'), await audited('retire-indicator')]).toEqual([1, 1]);
});

test('plus and minus outside the 100: what was entered, by whom, under the cap; agents see it when it is published', async () => {
  const month = '/api/kpi/months/2026-10';
  const add = (points: number, reason: string) =>
    read<{ id: string }>(`${month}/extras`, sent({ personNumber: '8302', points, reason }));
  await add(4, '客户表扬两次');
  await add(3, '代班');
  const { id } = await add(-2, '登记错人');
  await manager.request(`/api/kpi/extras/${id}/remove`, sent({ reason: '不是他' }));
  // 8006 is in no team and nothing was counted of them: they have no form of the month.
  await read(`${month}/extras`, sent({ personNumber: '8006', points: 1, reason: '来信表扬' }));
  const outside = await read<OutsideAnswer>(`${month}/outside`);
  expect(outside.people[1]).toMatchObject({ person: { number: '8006' }, hasForm: false, added: 0 });
  expect(outside.people.slice(0, 1)).toEqual([
    {
      ...{ person: { number: '8302', name: '坐席8302' }, team: '一班', hasForm: true, counted: [] },
      ...{ added: 5, cap: 5, deducted: 0 },
    },
  ]);
  const entered = outside.entered.toSorted((a, b) => b.points - a.points);
  expect(entered.map(({ points, madeBy, removedBy }) => [points, madeBy, removedBy])).toEqual([
    [4, '孙芳', null],
    [3, '孙芳', null],
    [1, '孙芳', null],
    [-2, '孙芳', '孙芳'],
  ]);
  expect(await refused(`${month}/outside`, {}, agent)).toMatch(/^409 kpi-not-published/);
  for (const step of ['compute', 'check', 'publish'])
    expect((await manager.request(`${month}/${step}`, sent({}))).status).toBeLessThan(300);
  const own = (await (await agent.request(`${month}/outside`)).json()) as OutsideAnswer;
  expect(own).toEqual({ isFrozen: false, people: [], entered: [] });
});

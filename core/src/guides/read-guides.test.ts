import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readSchedule } from '../schedule/schedule.ts';
import { readGuides } from './read-guides.ts';

const file = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const text = file('guides/items.yaml');
const guides = readGuides(text);
const { items } = readSchedule(file('schedules/default.yaml'));
const all = Object.entries(guides);

test('every item of the schedule is explained, and nothing else is', () => {
  expect(Object.keys(guides)).toEqual(Object.keys(items));
});

test.each(all)(
  '%s shows a conversation on both sides, by the agent, that is not the same',
  (_code, guide) => {
    for (const example of [guide.kept, guide.missed]) expect(example.length).toBeLessThanOrEqual(8);
    expect(guide.kept.some(({ speaker }) => speaker === 'agent')).toBe(true);
    expect(guide.missed).not.toEqual(guide.kept);
  },
);

test.each(all)('%s says how the machine listens exactly if it may', (code, guide) => {
  expect(guide.machine === '').toBe(items[code]?.detection === 'H');
});

test('what an item costs is told by the schedule alone', () => {
  for (const [code, { asks, why, notDue, machine }] of all)
    expect(`${code} ${asks}${why}${notDue}${machine}`).not.toMatch(
      /[\d一二三四五六七八九十]+ ?分(?!贝|钟|之)|封顶|扣\s*[\d一二三四五六七八九十]/,
    );
});

test('Chinese text carries Chinese signs', () => {
  const values = all.flatMap(([, { kept, missed, ...rest }]) => [
    ...Object.values(rest),
    ...[...kept, ...missed].map(({ words }) => words),
  ]);
  for (const value of values) expect(value).not.toMatch(/\p{Script=Han}[,;:?!()]|[,;:?!()]\p{Script=Han}/u);
});

test.each([
  ['an unknown code', 'X01: {}', 'X01'],
  [
    'a part that lacks',
    'P01: { asks: 说, why: 好, kept: "坐席：好", missed: "坐席：坏", machine: 听 }',
    'P01.notDue',
  ],
  [
    'a line of nobody',
    'P01: { asks: 说, why: 好, kept: "坐席：好", missed: "经理：坏", notDue: 无, machine: 听 }',
    'P01.missed: “经理：坏”',
  ],
  [
    'an empty example',
    'P01: { asks: 说, why: 好, kept: "", missed: "坐席：坏", notDue: 无, machine: 听 }',
    'P01.kept: 例子是空的',
  ],
])('%s is refused, and the place is named', (_title, wrong, place) => {
  expect(() => readGuides(wrong)).toThrow(place);
});

import { expect, test } from 'vitest';
import { indicatorText } from './indicator.ts';
import { type OwnIndicator, ownIndicator, ownIndicatorOf, ownIndicatorText } from './own-indicator.ts';
import { ownProblems } from './own-problems.ts';
import { readOwnIndicator } from './read-own-indicator.ts';

const busy: OwnIndicator = {
  ...{ name: '示忙率', unit: '%', times: 100, better: 'lower', scope: ['agent', 'team'], enough: 0 },
  ...{ above: 'busySeconds', below: 'signedInSeconds', definition: '示忙时间 ÷ 签入时间。' },
};
const known = { shipped: ['aht', 'exam'], others: ['quiet-rate'] };
const problems = (change: Partial<OwnIndicator>, code = 'busy-rate') =>
  ownProblems(code, { ...busy, ...change }, known).map(({ field, at, problem }) => [field, at, problem]);

test('an indicator without faults is kept as all others are, and comes back as it was typed', () => {
  expect(problems({})).toEqual([]);
  expect(problems({ above: '示忙时间', below: '签入时间' })).toEqual([]);
  const text = ownIndicatorText(ownIndicator.parse(busy));
  expect(readOwnIndicator('busy-rate', JSON.stringify(text), ['busy-rate'])).toMatchObject({
    ...{ code: 'busy-rate', variant: 'own', above: { factors: { busySeconds: 1 } } },
  });
  expect(ownIndicatorOf(indicatorText.parse(text))).toEqual(busy);
});

test.each<[string, Partial<OwnIndicator>, unknown[]]>([
  ['divides by nothing', { below: 'answered / 0' }, ['below', 9, '除以 0']],
  ['always 0 below', { below: 'answered - answered' }, ['below', 0, expect.stringContaining('恒为 0')]],
  ['a plain number below', { below: '100' }, ['below', 0, expect.stringContaining('没有度量')]],
  ['refers to itself', { above: '1 + busy-rate' }, ['above', 4, expect.stringContaining('引用它自己')]],
  [
    'refers to itself without a hyphen',
    { above: 'exam' },
    ['above', 0, expect.stringContaining('不能引用指标')],
  ],
  ['units that cannot be added', { above: 'busySeconds + calls' }, ['above', 14, '没有叫“calls”的度量']],
  [
    'seconds and calls',
    { above: 'busySeconds + answered' },
    ['above', 12, expect.stringContaining('秒 与 通')],
  ],
  ['a percentage of two units', { below: 'answered' }, ['unit', null, expect.stringContaining('分母是 通')]],
  [
    'seconds that are calls',
    { unit: '秒', times: 1, above: 'answered' },
    ['unit', null, expect.stringContaining('单位写的是 秒')],
  ],
  ['a percentage times 1', { times: 1 }, ['times', null, expect.stringContaining('应为 100')]],
])('%s is told with its place', (_, change, expected) => {
  expect(problems(change)).toEqual([expected]);
});

test('a code that is taken or no code at all', () => {
  expect(problems({}, 'aht')).toEqual([['code', null, 'aht 是自带的指标']]);
  expect(problems({}, '示忙率')[0]![0]).toBe('code');
  expect(problems({ above: 'exam' }, 'exam')).toContainEqual([
    'above',
    0,
    'exam 就是这个指标，公式不能引用它自己',
  ]);
});

test('both formulas are looked at, each with its first mistake', () => {
  expect(problems({ above: 'a', below: '(answered' }).map(([field]) => field)).toEqual(['above', 'below']);
});

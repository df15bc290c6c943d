import { describe, expect, test } from 'vitest';
import { goodbye, lintOne, told } from '../testing/lint.ts';

describe('windows and roles', () => {
  const near = { kind: 'within', anchor: { ...goodbye, role: 'customer' }, find: goodbye };
  test.each<[string, object, string]>([
    [
      "the customer's words in the agent's opening",
      { ...goodbye, role: 'customer', window: 'opening' },
      'error 在窗口 opening 里找客户的话，永远找不到',
    ],
    [
      "the customer's words before the customer speaks",
      { ...goodbye, role: 'customer', window: 'before-customer' },
      '永远找不到',
    ],
    [
      'the same, taken over from the condition around it',
      { kind: 'all', window: 'last-turn', role: 'customer', parts: { a: goodbye } },
      '在窗口 last-turn 里找客户的话',
    ],
    [
      'the first and the last part of which nothing is shared',
      { ...goodbye, window: { firstPercent: 20, lastPercent: 80 } },
      'error 前 20% 和后 80% 没有重叠',
    ],
    [
      'beginning and end at once',
      { ...goodbye, window: { firstTurns: 2, lastTurns: 2 } },
      'warning 同时限定开头和结尾',
    ],
    [
      'seconds written for milliseconds',
      { ...goodbye, window: { firstMs: 30 } },
      'warning firstMs 的单位是毫秒',
    ],
    [
      'a window that has no effect',
      { kind: 'release', by: 'agent', window: 'end' },
      'warning release 不看 window，写了不起作用',
    ],
    [
      'a role that has no effect',
      { kind: 'silence', longerThanMs: 10_000, role: 'customer' },
      'warning silence 不看 role',
    ],
    ['nothing near an anchor of the other side', near, 'error 锚点和要找的话不是同一方说的'],
    [
      'a window where the anchor says where to look',
      { ...near, turnsAfter: 1, find: { ...goodbye, window: 'closing' } },
      'warning find 只在锚点附近找',
    ],
  ])('%s', (_title, condition, expected) => {
    expect(told(lintOne(condition))).toContain(expected);
  });

  test.each<[string, object]>([
    ['overlapping parts', { ...goodbye, window: { firstPercent: 80, lastPercent: 40 } }],
    ['near an anchor with a stretch', { ...near, turnsAfter: 1 }],
    ['in the same turn as an anchor of the same side', { ...near, anchor: goodbye }],
    ["the customer's words at the end", { ...goodbye, role: 'customer', window: 'closing' }],
    [
      'the length of a window',
      { kind: 'duration', of: 'window', window: 'before-customer', atLeastMs: 5000 },
    ],
  ])('fine: %s', (_title, condition) => {
    expect(told(lintOne(condition)).replace(/^warning 同时.*$/m, '')).toBe('');
  });
});

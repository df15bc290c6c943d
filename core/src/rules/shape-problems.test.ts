import { describe, expect, test } from 'vitest';
import { goodbye, lintOne, told } from '../testing/lint.ts';

describe('shape', () => {
  test.each<[string, object, string]>([
    ['an unknown kind', { kind: 'phrse', phrases: ['a'] }, '没有“phrse”这种条件 → 是不是想写 phrase'],
    ['no kind', { phrases: ['a'] }, '缺少 kind'],
    ['an unknown field', { ...goodbye, exeptOnly: true }, '没有“exeptOnly”这个字段'],
    ['an unknown window', { ...goodbye, window: 'openning' }, '没有“openning”这个窗口 → 是不是想写 opening'],
    [
      'an unknown bound of a window',
      { ...goodbye, window: { firstTurn: 2 } },
      '没有“firstTurn”这个字段 → 是不是想写 firstTurns',
    ],
    ['an unknown role', { ...goodbye, role: 'agnet' }, 'role 没有“agnet”这个值 → 是不是想写 agent'],
    [
      'a number where words belong',
      { kind: 'phrase', phrases: [8006] },
      "phrases 应为文字 → 加上引号：'8006'",
    ],
    ['an expression that looks around', { kind: 'pattern', pattern: '(?=好)' }, '不支持环视'],
    ['a field that was forgotten', { kind: 'count', of: goodbye }, '缺少 atLeast'],
  ])('%s', (_title, condition, expected) => {
    expect(told(lintOne(condition))).toContain(`error ${expected}`);
  });
});

import { describe, expect, test } from 'vitest';
import { goodbye, lint, told } from '../testing/lint.ts';

describe('items', () => {
  test.each<[string, object, string]>([
    ['not in the schedule', { P99: { must: goodbye } }, 'error 扣分标准里没有“P99”这一项'],
    ['of the conduct account', { L01: { must: goodbye } }, 'L01 是现场行为项'],
    [
      'left to a person and not only proposed',
      { U22: { never: { kind: 'banned', phrases: ['怪谁怪谁'] } } },
      'error U22 的检测方式是 T→H，须由人确认',
    ],
    [
      'fatal and not only proposed',
      { Z01: { never: { kind: 'banned', phrases: ['你这个人'] } } },
      '→ 加上 isProposal: true',
    ],
    [
      'yielding to an item without a rule',
      { P12: { must: goodbye, yieldsTo: ['P13'] } },
      'error yieldsTo 里的 P13 没有规则',
    ],
    ['yielding to itself', { P12: { must: goodbye, yieldsTo: ['P12'] } }, 'error P12 和 P12 互相让位'],
    [
      'yielding in a circle',
      {
        P12: { must: goodbye, yieldsTo: ['P13'] },
        P13: { must: goodbye, yieldsTo: ['P09'] },
        P09: { must: goodbye, yieldsTo: ['P12'] },
      },
      'error P09 和 P12 互相让位',
    ],
  ])('an item %s', (_title, rules, expected) => {
    expect(told(lint(rules))).toContain(expected);
  });

  test.each<[string, object]>([
    ['proposed', { U22: { never: { kind: 'banned', phrases: ['怪谁怪谁'] }, isProposal: true } }],
    [
      'confirmed from the first on',
      { U22: { never: { kind: 'banned', phrases: ['怪谁怪谁'] }, confirmAbove: 0 } },
    ],
    ['yielding one way', { P12: { must: goodbye, yieldsTo: ['P13'] }, P13: { must: goodbye } }],
  ])('an item %s is fine', (_title, rules) => {
    expect(lint(rules)).toEqual([]);
  });
});

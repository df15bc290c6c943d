import { describe, expect, test } from 'vitest';
import { goodbye, lint, lintOne, told } from '../testing/lint.ts';

describe('bounds', () => {
  const rate = { kind: 'rate', per: 'call', minCharacters: 30 };
  test.each<[string, object, string]>([
    ['unsure above sure', { ...goodbye, sure: 0.7, maybe: 0.8 }, 'error maybe 0.8 高于 sure 0.7'],
    [
      'unsure above sure in one entry',
      { kind: 'phrase', phrases: [{ say: '祝您愉快', sure: 0.7, maybe: 0.8 }] },
      'error maybe 0.8',
    ],
    ['the least rate above the most', { ...rate, min: 300, max: 200 }, 'error min 300 大于 max 200'],
    ['no rate at all', rate, 'error 没有写语速的界限'],
    [
      'the shortest above the longest',
      { kind: 'duration', of: 'call', atLeastMs: 2, atMostMs: 1 },
      'error atLeastMs 2 大于 atMostMs 1',
    ],
    ['no length at all', { kind: 'duration', of: 'call' }, 'warning 没有写长短的界限'],
    ['no loudness at all', { kind: 'loudness', minTurns: 4 }, 'error 没有写音量的界限'],
    ['no fact at all', { kind: 'facts' }, 'warning facts 没有写要看什么'],
    [
      'an update where nobody was told to wait',
      { kind: 'wait', fault: 'untold', updateMs: 30_000 },
      'warning updateMs 只用于',
    ],
  ])('%s', (_title, condition, expected) => {
    expect(told(lintOne(condition))).toContain(expected);
  });

  test('a sentence for when it is not due, without a condition for that', () => {
    expect(told(lint({ P12: { must: goodbye, whenNot: '不适用' } }))).toContain(
      'warning 没有 when 或 dueWhen',
    );
  });

  test('two ways to leave it to a person', () => {
    expect(told(lint({ P12: { must: goodbye, isProposal: true, confirmAbove: 2 } }))).toContain(
      'warning isProposal 已经',
    );
  });
});

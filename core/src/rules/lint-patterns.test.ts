import { describe, expect, test } from 'vitest';
import { lintOne, told } from '../testing/lint.ts';

describe('expressions', () => {
  const pattern = (source: string, more: object = {}) =>
    told(lintOne({ kind: 'pattern', pattern: source, ...more }));
  test.each([
    ['尾号.*卡', '“.*”没有上限，会跨过整句话 → 写明最多几个字，如 .{0,20}'],
    ['尾号.+卡', '如 .{1,20}'],
    ['尾号.{3,}卡', '如 .{3,23}'],
    ['尾号[^。]+卡', '“[^。]+”没有上限'],
    ['尾号\\S+卡', '“\\S+”没有上限'],
    ['尾号(.|。)*卡', '“(.|。)*”没有上限'],
    ['尾号(a*)*卡', '“(a*)*”没有上限'],
  ])('%s has no bound', (source, expected) => {
    expect(pattern(source)).toContain(expected);
  });

  test.each([
    '尾号.{0,20}卡',
    '[0-9]{7,}号',
    '尾号[^，。]{1,8}卡',
    '尾号\\.*卡',
    '尾号[.]*卡',
    '(月|号|日)+',
    '\\)*卡',
  ])('%s is fine', (source) => {
    expect(pattern(source)).toBe('');
  });

  test('an expression that fits when nothing is said', () => {
    expect(pattern('(保证)?')).toContain('error 一个字都不说也算命中');
  });

  test('doubtful expressions are looked at too', () => {
    expect(pattern('保证', { unsure: '尾号.*卡' })).toContain('没有上限');
    expect(pattern('保证', { unsure: ['可能', '保证'] })).toContain(
      'error 同一个表达式在 pattern 里已经算数',
    );
  });

  test('an expression that is its own exception', () => {
    expect(pattern('保证', { except: '保证' })).toContain('error 表达式就在它自己的例外里');
  });
});

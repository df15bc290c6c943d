import { describe, expect, test } from 'vitest';
import { goodbye, lint, lintOne, settings, told, writtenRules } from '../testing/lint.ts';
import { defaultRuleSetText, defaultSchedule } from '../testing/written-call.ts';
import { lintRules } from './lint-rules.ts';

test('a rule set without faults gives nothing', () => {
  expect(lint({ P12: { must: goodbye } })).toEqual([]);
});

test('the shipped rule set has no errors', () => {
  const errors = lintRules(defaultRuleSetText, defaultSchedule).filter(
    ({ severity }) => severity === 'error',
  );
  expect(errors).toEqual([]);
});

test('every message names the line where the fault stands', () => {
  const text = writtenRules({
    P12: { must: { kind: 'phrase', phrases: ['祝您生活愉快', '再见再见', '祝您生活愉快'] } },
  });
  const [message] = lintRules(text, defaultSchedule);
  expect(text.split('\n')[message!.line - 1]).toContain('祝您生活愉快');
  expect(message!.line).toBeGreaterThan(text.split('\n').findIndex((line) => line.includes('再见再见')));
});

test('what is well written is looked at closely even when something else is not', () => {
  const text = told(lint({ P12: { must: { kind: 'phrse' } }, P99: { must: goodbye } }));
  expect(text).toContain('没有“phrse”');
  expect(text).toContain('没有“P99”');
});

describe('files that are no rule set end in one clear finding', () => {
  test.each<[string, string, number, string]>([
    ['empty', '', 1, '文件是空的'],
    ['cyclic', 'version: a\nrules: &x\n  P01: *x\n', 2, '用了锚点 &x'],
    ['10,000 levels', `\n\n${'['.repeat(10_000)}`, 3, '嵌套得太深'],
    ['not YAML', 'version: a\nrules: [\n', 3, '不是有效的 YAML'],
    ['a list for a name', 'version: a\n[b, c]: d\n', 2, '不是有效的 YAML'],
    ['binary', 'abc\n\0\u0001', 2, '控制字符'],
    ['10 MB', 'x'.repeat(10_000_000), 1, '超过 1 MB'],
  ])('%s', (_title, text, line, expected) => {
    const messages = lintRules(text, defaultSchedule);
    expect(messages[0]).toMatchObject({
      line,
      severity: 'error',
      message: expect.stringContaining(expected),
    });
    expect(messages[0]?.remedy).not.toBe('');
  });

  test('a name with a meaning for the machine', () => {
    expect(told(lintRules('rules:\n  __proto__:\n    kept: a\n', defaultSchedule))).toContain(
      '“__proto__”不能作为名称',
    );
  });

  test('half a character', () => {
    const text = JSON.stringify({
      version: '1',
      name: '测试',
      settings,
      rules: { P12: { must: { kind: 'phrase', phrases: ['\udc00'] } } },
    });
    expect(told(lintRules(text, defaultSchedule))).toContain('error 有残缺的字符');
  });

  test('2,000 phrases that hold one another are compared in the end', () => {
    const phrases = Array.from(
      { length: 2000 },
      (_, i) => `${'一'.repeat(1 + (i % 30))}${String.fromCodePoint(0x4e00 + i)}`,
    );
    expect(lintOne({ kind: 'phrase', phrases, except: ['二三四五六'] }).length).toBeGreaterThan(0);
  });
});

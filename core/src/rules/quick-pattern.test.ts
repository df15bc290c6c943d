import { describe, expect, test } from 'vitest';
import { defaultRuleSet, defaultRuleSetText } from '../testing/written-call.ts';
import { neededWords } from './needed-words.ts';
import { mayFit } from './quick-pattern.ts';
import { readPattern } from './read-pattern.ts';

describe('the words an expression cannot do without', () => {
  test.each([
    [
      '(你|您)(自己)?.{0,6}(不看|没看)',
      [
        [
          ['不看', '没看'],
          ['你', '您'],
        ],
      ],
    ],
    ['保证[^。]{0,6}赔', [[['保证'], ['赔']]]],
    ['录(音|像)|全程记录', [[['录'], ['音', '像']], [['全程记录']]]],
    ['(声音)?太小了', [[['太小了']]]],
    ['号码{2}', [[['号'], ['码']]]],
    ['[0-9]{4,}', [[]]],
    ['你?', [[]]],
    ['(a*)*b', [[['b']]]],
    ['(?i)abc', [[]]],
  ])('%s needs %j', (source, expected) => {
    expect(neededWords(source)).toEqual(expected);
  });
});

test('no pattern of the shipped rules fits a sentence that the quick look rules out', () => {
  const patterns = patternsOf(defaultRuleSet.rules);
  expect(patterns.length).toBeGreaterThan(50);
  const sentences = (defaultRuleSetText.match(/\p{Script=Han}{2,12}/gu) ?? []).filter((_, i) => i % 40 === 0);
  const texts = sentences.map((_, i) => sentences.slice(i, i + 2).join(''));
  for (const source of patterns) {
    const wronged = texts.filter((text) => !mayFit(source, text) && readPattern(source).matcher(text).find());
    expect([source, wronged]).toEqual([source, []]);
  }
});

function patternsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(patternsOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    key === 'pattern' && (typeof each === 'string' || Array.isArray(each)) ? [each].flat() : patternsOf(each),
  );
}

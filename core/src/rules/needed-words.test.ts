import { describe, expect, test } from 'vitest';
import { neededWords } from './needed-words.ts';

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
    ['我.{0,4}电话', [[['电话'], ['我']]]],
    ['我.{0,4}单', [[['单'], ['我']]]],
  ])('%s needs %j', (source, expected) => {
    expect(neededWords(source)).toEqual(expected);
  });
});

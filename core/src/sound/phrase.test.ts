import { expect, test } from 'vitest';
import { phraseOf } from './phrase.ts';

const sounds = (wording: string) =>
  phraseOf(wording).units.map(({ sounds }) => sounds.map(({ spelling }) => spelling).join('/'));

test('a phrase is taken apart into units, gaps and characters that must sound', () => {
  const { wording, units, gapAfter, mustSound } = phraseOf('「还」有什么…「问」题');
  expect(wording).toBe('还有什么…问题');
  expect(units.map(({ char }) => char).join('')).toBe('还有什么问题');
  expect(gapAfter.indexOf(true)).toBe(3);
  expect(mustSound).toEqual([true, false, false, false, true, false]);
});

test.each([
  ['还有什么', ['hai', 'you', 'shen', 'me']],
  ['银行卡', ['yin', 'hang', 'ka']],
  ['重复一遍', ['chong', 'fu', 'yi/yao', 'bian']],
  ['「了」「解」', ['liao', 'jie']],
])('the words of %s tell how its characters are read', (wording, expected) => {
  expect(sounds(wording)).toEqual(expected);
});

test.each(['', '…', '「」', '，。'])('%j holds nothing to search for', (wording) => {
  expect(phraseOf(wording).units).toEqual([]);
});

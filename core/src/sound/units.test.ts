import { describe, expect, test } from 'vitest';
import { unitsOf } from './units.ts';

const chars = (text: string) =>
  unitsOf(text)
    .map(({ char }) => char)
    .join('');

test.each([
  ['感謝您的來電，再見！', '感谢您的来电再见'],
  ['ＡＢ１２３', 'ab一二三'],
  ['请 稍\u200b等\ufeff\u200d', '请稍等'],
  ['请\ud83d稍等\udc00😀', '请稍等'],
  ['', ''],
])('%j counts as %j', (text, expected) => {
  expect(chars(text)).toBe(expected);
});

describe('numbers are taken as they are spoken', () => {
  test.each([
    ['8006号', '八零零六号'],
    ['八〇〇六号', '八零零六号'],
    ['八千零六号', '八零零六号'],
    ['两千零五十号', '二零五零号'],
    ['三幺零九', '三一零九'],
    ['贵了600块', '贵了六百块'],
    ['1005元', '一千零五元'],
    ['40分钟', '四十分钟'],
    ['４０分钟', '四十分钟'],
    ['下个月15号到期', '下个月十五号到期'],
    ['87号', '八七号'],
    ['尾号是9627', '尾号是九六二七'],
    ['8.05号', '八零五号'],
    ['8-025号', '八零二五号'],
    ['2025年', '二零二五年'],
    ['050', '零五零'],
    ['1', '一'],
  ])('%s: %s', (text, expected) => {
    expect(chars(text)).toBe(expected);
  });

  test('each stands within the number it came from, the last at its end', () => {
    expect(unitsOf('贵了600块').map(({ at }) => at)).toEqual([0, 1, 2, 4, 5]);
    expect(unitsOf('15天').map(({ at }) => at)).toEqual([0, 1, 2]);
    expect(unitsOf('1005元').map(({ at }) => at)).toEqual([0, 1, 2, 3, 4].map((at) => Math.min(at, 4)));
  });
});

test('a heteronym may be read in each of its ways', () => {
  const spellings = (char: string) => unitsOf(char)[0]?.sounds.map(({ spelling }) => spelling);
  expect(spellings('行')).toEqual(expect.arrayContaining(['xing', 'hang']));
  expect(spellings('长')).toEqual(expect.arrayContaining(['chang', 'zhang']));
  expect(spellings('重')).toEqual(expect.arrayContaining(['zhong', 'chong']));
  expect(spellings('了')).toEqual(expect.arrayContaining(['le', 'liao']));
  expect(spellings('还')).toEqual(expect.arrayContaining(['hai', 'huan']));
  expect(spellings('一')).toEqual(['yi', 'yao']);
});

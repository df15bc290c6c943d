import { expect, test } from 'vitest';
import { nearbySentences, shippedPatterns } from '../testing/shipped-patterns.ts';
import { patternFinder } from './pattern-finder.ts';
import { readPattern } from './read-pattern.ts';

test.each<[string, string[], string, string[]]>([
  ['a word that it needs is there', ['保证.{0,6}赔', '再见'], '保证全赔', ['保证.{0,6}赔']],
  ['one of two words is not', ['保证.{0,6}赔'], '保证明天到', []],
  ['either of two alternatives', ['录音|全程.{0,4}录'], '全程记录', ['录音|全程.{0,4}录']],
  ['an expression without words may fit anywhere', ['[^a]{3}', '再见'], '您好', ['[^a]{3}']],
  ['full-width marks count as the text has them', ['对吗？'], '对吗?', ['对吗？']],
  ['each expression once', ['好的|好吧'], '好的好吧好的', ['好的|好吧']],
])('%s', (_name, sources, text, expected) => {
  expect(patternFinder(sources).mayFit(text)).toEqual(expected);
});

test('says which expressions it was made for', () => {
  const { knows } = patternFinder(['再见']);
  expect([knows('再见'), knows('您好')]).toEqual([true, false]);
});

test('no pattern of the shipped rules fits a sentence that the finder rules out', () => {
  expect(shippedPatterns.length).toBeGreaterThan(300);
  const finder = patternFinder(shippedPatterns);
  const wronged = nearbySentences(60).flatMap((text) => {
    const fitting = new Set(finder.mayFit(text));
    const others = shippedPatterns.filter((source) => !fitting.has(source));
    return others.filter((source) => readPattern(source).test(text)).map((source) => ({ source, text }));
  });
  expect(wronged).toEqual([]);
});

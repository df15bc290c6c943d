import { describe, expect, test } from 'vitest';
import { seededRandom } from '../testing/seeded-random.ts';
import { nearbySentences, shippedPatterns } from '../testing/shipped-patterns.ts';
import { builtInPattern } from './built-in-pattern.ts';
import { readPattern, withPlainMarks } from './read-pattern.ts';

describe('which expressions may run on the built-in engine', () => {
  test.each([
    ['您好', true],
    ['保证[^。]{0,6}(赔|退)', true],
    ['^(喂|您好)[?!]$', true],
    ['a{2}b{1,3}?', true],
    ['.*', false],
    ['(a+)+b', false],
    ['[0-9]{4,}', false],
    ['a?', false],
    ['(a|b?){2}', false],
    ['(?i)abc', false],
    ['((a|ab|abc){0,9}(a|ab|abc){0,9}){0,9}c', false],
  ])('%s: %s', (source, expected) => {
    expect(builtInPattern(source) !== null).toBe(expected);
  });

  test('most of the shipped ones do', () => {
    const many = shippedPatterns.filter((source) => builtInPattern(withPlainMarks(source)));
    expect(many.length / shippedPatterns.length).toBeGreaterThan(0.8);
  });
});

describe('finds the same places as the engine without backtracking', () => {
  test('for the shipped expressions', () => {
    const texts = nearbySentences(80);
    for (const source of new Set(shippedPatterns)) expectSame(source, texts);
  });

  test('for expressions put together by chance', () => {
    const random = seededRandom(31);
    const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
    const atoms = [
      '您',
      '好',
      'a',
      '[您好]',
      '[^您,]',
      '.',
      '\\d',
      '\\w',
      '\\.',
      '[\\d\\-,]',
      '^',
      '$',
      '\\b',
      '，',
    ];
    const times = ['', '', '', '?', '{0,2}', '{2}', '{1,3}?', '??'];
    const expression = (depth: number): string => {
      const row = () =>
        Array.from({ length: 1 + Math.floor(random() * 3) }, () =>
          depth > 0 && random() < 0.4
            ? `(${expression(depth - 1)})${pick(times)}`
            : pick(atoms) + pick(times),
        ).join('');
      return random() < 0.4 ? `${row()}|${row()}` : row();
    };
    const signs = [...'您好a1,.-您好 \r𠮷'];
    const texts = Array.from({ length: 40 }, () =>
      Array.from({ length: Math.floor(random() * 9) }, () => pick(signs)).join(''),
    );
    const sources = Array.from({ length: 1500 }, () => expression(2)).filter(isExpression);
    const compared = sources.filter((source) => expectSame(source, texts));
    expect(compared.length).toBeGreaterThan(300);
  });
});

/** True when there is a built-in one to compare. */
function expectSame(source: string, texts: string[]): boolean {
  const builtIn = builtInPattern(withPlainMarks(source));
  if (!builtIn) return false;
  for (const text of texts) {
    const matcher = readPattern(source).matcher(text);
    const expected: number[][] = [];
    while (matcher.find()) expected.push([matcher.start(), matcher.end()]);
    const found = [...text.matchAll(builtIn)].map(({ 0: words, index }) => [index, index + words.length]);
    expect({ source, text, found }).toEqual({ source, text, found: expected });
  }
  return true;
}

function isExpression(source: string): boolean {
  try {
    return Boolean(readPattern(source));
  } catch {
    return false;
  }
}

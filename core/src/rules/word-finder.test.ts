import { expect, test } from 'vitest';
import { seededRandom } from '../testing/seeded-random.ts';
import { wordFinder } from './word-finder.ts';

test('finds what looking for each word by itself finds', () => {
  const random = seededRandom(8);
  const pick = (most: number) => Math.floor(random() * most);
  const letters = [...'请稍等一下您好𠮷a?'];
  const text = (most: number) =>
    Array.from({ length: 1 + pick(most) }, () => letters[pick(letters.length)]).join('');
  for (let round = 0; round < 200; round++) {
    const words = [...new Set(Array.from({ length: 1 + pick(30) }, () => text(4)))];
    const finder = wordFinder(words);
    for (const searched of [text(20), text(3), '']) {
      const expected = words.map((word) => searched.includes(word));
      const found = finder.wordsIn(searched);
      expect(words.map((_, word) => found.includes(word))).toEqual(expected);
      expect(words.map((_, word) => finder.isThere(word))).toEqual(expected);
      expect(new Set(found).size).toBe(found.length);
    }
  }
});

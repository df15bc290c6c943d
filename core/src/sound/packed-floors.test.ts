import { expect, test } from 'vitest';
import { randomPair } from '../testing/random-pair.ts';
import { seededRandom } from '../testing/seeded-random.ts';
import { heardText } from './heard-text.ts';
import { layWeighing, lowerBound } from './lower-bound.ts';
import { packFloors, pairsWithin } from './packed-floors.ts';
import { costAt } from './place.ts';
import { readyPhrase } from './ready-phrase.ts';
import { unitsOf } from './units.ts';

test('leaves out no pair that the plain lower bound lets through, and few others come through', () => {
  const random = seededRandom(17);
  let [within, more] = [0, 0];
  for (let round = 0; round < 300; round++) {
    const pairs = Array.from({ length: 1 + Math.floor(random() * 9) }, () => randomPair(random));
    const phrases = pairs.map(({ wording }) => readyPhrase(random() < 0.1 ? wording.repeat(5) : wording));
    const most = phrases.map(({ length }) => costAt(0.5 + random() * 0.5, length));
    const weighing = layWeighing(phrases, most);
    const floors = pairs.map(({ text }) => heardText(unitsOf(text)).floors);
    const found: string[] = [];
    pairsWithin(weighing, packFloors(floors), (phrase, text) => found.push(`${phrase} ${text}`));
    const expected = phrases.flatMap((_, i) =>
      floors.flatMap((each, text) => (lowerBound(weighing, i, each) <= most[i]! ? [`${i} ${text}`] : [])),
    );
    expect(expected.filter((pair) => !found.includes(pair))).toEqual([]);
    within += expected.length;
    more += found.length - expected.length;
  }
  expect(within).toBeGreaterThan(500);
  expect(more).toBeLessThan(within / 4);
});

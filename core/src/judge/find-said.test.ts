import { describe, expect, test } from 'vitest';
import { heardText } from '../sound/heard-text.ts';
import { phraseOf } from '../sound/phrase.ts';
import type { Place } from '../sound/place.ts';
import { unitsOf } from '../sound/units.ts';
import { brutePlaces } from '../testing/brute-places.ts';
import { randomPair } from '../testing/random-pair.ts';
import { seededRandom } from '../testing/seeded-random.ts';
import { findPlaces } from './find-hits.ts';
import { prepareSearch } from './find-prepared.ts';
import { evidenceOf, findSaid, nearestOf, nearestSaid } from './find-said.ts';
import { type Line, linesOf } from './line.ts';

const linesFrom = (...texts: string[]): Line[] =>
  linesOf(
    texts.map((text, i) => ({ speaker: 'agent' as const, startMs: i * 1000, endMs: i * 1000 + 900, text })),
  );
const heard = (lines: Line[], phrases: string[], more = {}) =>
  findSaid(lines, { phrases, ...more }).sure.map((said) => evidenceOf(said).match?.heard);

test('the fast search finds all that trying everything finds, in the same places', () => {
  const random = seededRandom(20260114);
  let hits = 0;
  for (let i = 0; i < 1000; i++) {
    const { wording, text } = randomPair(random);
    const maybe = 0.3 + random() * 0.65;
    const { bySound } = prepareSearch({ phrases: [{ say: wording, sure: 0.97, maybe }] });
    const units = unitsOf(text);
    const places: Place[] = [];
    findPlaces(bySound, heardText(units), (_, place) => places.push(place));
    const expected = brutePlaces(phraseOf(wording), units, bySound.all[0]?.maybe ?? 1);
    expect(places, `${wording} in ${text}`).toEqual(expected);
    hits += expected.length;
  }
  expect(hits).toBeGreaterThan(500);
});

describe('one line may be very long and lines may be very many', () => {
  test('nothing is lost where the stretches of a long line meet', () => {
    for (let before = 60; before < 420; before += 7) {
      const lines = linesFrom(`${'的车在哪里'.repeat(100).slice(0, before)}让您就等了${'好'.repeat(200)}`);
      expect(heard(lines, ['让您久等了'])).toEqual(['让您就等了']);
    }
  });

  test('each of many places in a line is found once', () => {
    const lines = linesFrom('请您稍等好的我帮您查。'.repeat(3000));
    expect(heard(lines, ['请您稍等', '您稍等']).length).toBe(3000);
    expect(heard(lines, ['请您稍等'], { exactOnly: true }).length).toBe(3000);
  });

  test('among 50,000 lines the one is found', () => {
    const lines = linesFrom(...Array.from({ length: 50_000 }, () => '好的我帮您看一下'), '这不管我的事');
    const { sure } = findSaid(lines, { phrases: ['不关我的事'] });
    expect(sure.map(({ line }) => line.index)).toEqual([50_000]);
  });
});

describe('only as written', () => {
  const lines = linesFrom('感谢您的来电，再见', '您稍等', '就等了，我不知道');

  test('the same sound is not enough', () => {
    expect(heard(lines, ['久等了'], { exactOnly: true })).toEqual([]);
    expect(heard(lines, ['就等了'], { exactOnly: true })).toEqual(['就等了']);
  });

  test('… still lets words stand between, and exceptions still count', () => {
    expect(heard(lines, ['感谢…来电'], { exactOnly: true })).toEqual(['感谢您的来电']);
    expect(heard(lines, ['不知道'], { exactOnly: true, except: ['我不知道'] })).toEqual([]);
  });

  test('a phrase does not reach into the next line', () => {
    expect(heard(linesFrom('请稍', '等'), ['请稍等'], { exactOnly: true })).toEqual([]);
  });
});

describe('levels', () => {
  const lines = linesFrom('感谢您的内心导弹');

  test('a phrase may have levels of its own', () => {
    expect(findSaid(lines, { phrases: [{ say: '耐心等待', sure: 0.99 }] }).sure).toEqual([]);
    expect(findSaid(lines, { phrases: [{ say: '耐心等待', sure: 0.55 }] }).sure.length).toBe(1);
  });

  test('between the levels it may have been said', () => {
    const { sure, maybe } = findSaid(lines, { phrases: ['耐心等待'], sure: 0.99, maybe: 0.6 });
    expect([sure.length, maybe.length]).toEqual([0, 1]);
  });
});

describe('the nearest', () => {
  const lines = linesFrom('您好', '内心导弹来了', '那就这样');

  test('is the likest of all, said or not', () => {
    const nearest = nearestSaid(lines, { phrases: ['耐心等待', '久等了'] });
    expect(nearest?.line.text).toBe('内心导弹来了');
    expect(nearestOf(nearest)).toMatchObject({ intended: '耐心等待', match: { heard: '内心导弹' } });
  });

  test('is none where nothing is like it', () => {
    expect(nearestSaid(linesFrom('ABC'), { phrases: ['耐心等待'] })).toBeNull();
    expect(nearestSaid([], { phrases: ['耐心等待'] })).toBeNull();
  });
});

test('the evidence tells the difference in words', () => {
  const differs = (phrase: string, text: string) =>
    findSaid(linesFrom(text), { phrases: [phrase], sure: 0.5 }).sure.map(
      (said) => evidenceOf(said).match?.differs,
    );
  expect(differs('耐心等待', '请您内心等待')).toEqual(['“耐”听成“内”（nai/nei 音近）']);
  expect(differs('久等了', '让您就等了')).toEqual(['“久”听成“就”（同音）']);
  expect(differs('久等了', '让您久等了')).toEqual([undefined]);
  expect(differs('证件后六位', '身份证后六位')).toEqual(['没有听到“件”']);
});

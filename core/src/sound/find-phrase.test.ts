import { describe, expect, test } from 'vitest';
import { findPhrase } from './find-phrase.ts';
import { howHeard } from './how-heard.ts';
import { phraseOf } from './phrase.ts';
import { trace } from './trace.ts';
import { unitsOf } from './units.ts';

function find(wording: string, text: string) {
  const [phrase, units] = [phraseOf(wording), unitsOf(text)];
  const place = findPhrase(phrase, units);
  return place && { ...place, how: howHeard(trace(phrase, units.slice(place.from, place.to))) };
}

describe('a phrase is found by sound and character', () => {
  test.each([
    ['请稍等', '好的请稍等', 'same-words', 1],
    ['感谢您的来电', '感謝您的來電,再見', 'same-words', 1],
    ['感谢…来电', '感谢您的来电', 'same-words', 0.95],
    ['八零零六', '8006', 'same-words', 1],
    ['八零零六', '八〇〇六', 'same-words', 1],
    ['久等了', '让您就等了', 'same-sound', 0.97],
    ['耐心等待', '内心等待', 'similar-sound', 0.9],
    ['不归我管', '不归我关', 'same-sound', 0.98],
    ['为您服务', '微明服务', 'similar-sound', 0.85],
  ])('%s in %s: %s', (phrase, text, how, least) => {
    const hit = find(phrase, text);
    expect(hit?.how).toBe(how);
    expect(hit?.similarity).toBeGreaterThanOrEqual(least);
  });

  test.each([
    ['耐心等待', '请您核对一下'],
    ['还有什么问题', '请问车牌号是多少'],
    ['少废话', '保费为什么贵了'],
  ])('%s is not in %s', (phrase, text) => {
    expect(find(phrase, text)?.similarity).toBeLessThan(0.6);
  });

  test('… lets other words stand between', () => {
    expect(find('还有什么…问题', '您还有什么其他方面的问题吗')?.similarity).toBeGreaterThan(0.9);
    expect(find('还有什么问题', '您还有什么其他方面的问题吗')?.similarity).toBeLessThan(0.8);
  });

  test('a marked character has to sound', () => {
    expect(find('「还」有什么可以…您', '请问有什么可以帮您')?.similarity).toBeLessThan(0.7);
    expect(find('「还」有什么可以…您', '还有些吗可以帮到您的吗')?.similarity).toBeGreaterThan(0.8);
  });

  test('fillers inside a phrase cost almost nothing', () => {
    expect(find('请您稍等', '请您呃稍等')?.similarity).toBeGreaterThan(0.95);
  });

  test('nothing is found in nothing', () => {
    expect(find('请稍等', '')).toBeNull();
    expect(find('', '请稍等')).toBeNull();
  });
});

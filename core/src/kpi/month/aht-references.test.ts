import { describe, expect, test } from 'vitest';
import type { Indicator } from '../indicators/read-indicators.ts';
import { ahtReferences } from './aht-references.ts';

const side = (factors: Record<string, number>) => ({ factors, constant: 0 });
const aht = {
  ...{ code: 'aht', name: 'AHT', unit: '秒', times: 1, enough: 0, interval: 'none', squares: null },
  ...{ above: side({ talkSeconds: 1 }), below: side({ handled: 1 }) },
} as unknown as Indicator;
const person = (number: string, post: string) => {
  return { number, name: number, teamId: null, post, isTeamLead: false, isOnProbation: false };
};
const asked = {
  people: [person('a', '报案'), person('b', '咨询')],
  sums: { a: { talkSeconds: 300_00, handled: 100 }, b: { talkSeconds: 100_00, handled: 100 } },
  ...{ centre: {}, indicators: new Map([['aht', aht]]) },
};
/** Claims take 300 s, questions 100 s; a takes only claims, b only questions, c both alike. */
const mix = [
  { person: 'a', business: '报案', calls: 60, seconds: 18_000 },
  { person: 'b', business: '咨询', calls: 60, seconds: 6000 },
  { person: 'c', business: '报案', calls: 20, seconds: 6000 },
  { person: 'c', business: '咨询', calls: 20, seconds: 2000 },
  { person: 'd', business: '咨询', calls: 29, seconds: 2900 },
  { person: 'd', business: '报案', calls: 0, seconds: 0 },
];

describe('what AHT is held against', () => {
  test('by business: who takes only the long calls is held against the long ones', () => {
    const { a, b, c, d } = ahtReferences({ ...asked, by: 'business', mix });
    const mean = (18_000 + 6000 + 6000 + 2000 + 2900) / 189;
    expect(a!.aht).toBeCloseTo((200 * 300) / mean, 9);
    expect(b!.aht).toBeCloseTo((200 * 100) / mean, 9);
    expect(c!.aht).toBeCloseTo((200 * 200) / mean, 9);
    // Too few calls to know the mix: the centre's mean.
    expect(d).toBeUndefined();
  });

  test('by business without any known call, and by centre: the centre’s mean', () => {
    expect(ahtReferences({ ...asked, by: 'business', mix: [] })).toEqual({});
    expect(ahtReferences({ ...asked, by: 'centre', mix })).toEqual({});
  });

  test('by post: the mean of those of the same post', () => {
    expect(ahtReferences({ ...asked, by: 'post', mix })).toEqual({ a: { aht: 300 }, b: { aht: 100 } });
  });
});

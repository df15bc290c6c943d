import { describe, expect, test } from 'vitest';
import { calendarOf } from '../calendar/calendar-day.ts';
import { answerDue } from './answer-due.ts';
import { type Answering, answerObstacle } from './answer-obstacle.ts';
import { appealChance, type EarlierAppeal, type Filing } from './appeal-chance.ts';

const calendar = calendarOf([{ day: '2026-10-31', kind: 'workday' }]);
const inChina = (text: string) => new Date(`${text}+08:00`);
const published = inChina('2026-10-28T15:00:00'); // a Wednesday; the Saturday after it is worked
const lastSecond = inChina('2026-10-31T23:59:59');
const now = inChina('2026-10-30T09:00:00');

const filing = (more: Partial<Filing> = {}): Filing => ({
  isOwnCall: true,
  publishedAt: published,
  isMissed: true,
  isMonthFrozen: false,
  earlier: [],
  ...more,
});
const answered = (round: number, on: string): EarlierAppeal => ({
  round,
  state: 'answered',
  answeredAt: inChina(on),
});
const open: EarlierAppeal = { round: 1, state: 'open', answeredAt: null };
const withdrawn: EarlierAppeal = { round: 1, state: 'withdrawn', answeredAt: null };

describe('who may object to a score, and until when', () => {
  test('an agent has until the end of the third working day', () => {
    expect(appealChance(filing(), now, calendar)).toEqual({ may: true, round: 1, until: lastSecond });
    expect(appealChance(filing(), lastSecond, calendar).may).toBe(true);
    expect(appealChance(filing(), inChina('2026-11-01T00:00:00'), calendar)).toEqual({
      ...{ may: false, why: 'appeal-too-late', until: lastSecond },
    });
  });

  test('a second round counts from the answer to the first', () => {
    const first = answered(1, '2026-11-03T10:00:00');
    const chance = appealChance(filing({ earlier: [first] }), inChina('2026-11-06T23:00:00'), calendar);
    expect(chance).toEqual({ may: true, round: 2, until: inChina('2026-11-06T23:59:59') });
    const late = appealChance(filing({ earlier: [first] }), inChina('2026-11-07T00:00:00'), calendar);
    expect(late).toMatchObject({ may: false, why: 'appeal-too-late' });
  });

  test('one that was taken back does not use up a round', () => {
    expect(appealChance(filing({ earlier: [withdrawn] }), now, calendar)).toMatchObject({
      may: true,
      round: 1,
    });
  });

  const first = answered(1, '2026-10-29T10:00:00');
  const second = answered(2, '2026-10-30T08:00:00');
  test.each([
    ['on a call of somebody else', { isOwnCall: false }, 'appeal-not-own'],
    ['while the score is not final', { publishedAt: null }, 'appeal-not-final'],
    ['on an item that costs nothing', { isMissed: false }, 'appeal-no-deduction'],
    ['while one waits', { earlier: [open] }, 'appeal-waiting'],
    ['while the second one waits', { earlier: [first, { ...open, round: 2 }] }, 'appeal-waiting'],
    ['a third time', { earlier: [first, second] }, 'appeal-rounds-used'],
    [
      'after an appeal that took the deduction away',
      { earlier: [first], isMissed: false },
      'appeal-no-deduction',
    ],
    ['in a frozen month', { isMonthFrozen: true }, 'month-frozen'],
  ] as const)('never %s', (_, more, why) => {
    expect(appealChance(filing(more as Partial<Filing>), now, calendar)).toMatchObject({ may: false, why });
  });
});

describe('who may answer', () => {
  const answering = (more: Partial<Answering>): Answering => ({
    ...{ by: '6003', state: 'open', agent: '8006', scorers: ['6001', '6002'], firstAnswerer: null },
    ...more,
  });
  test.each([
    ['somebody who did not score it', {}, null],
    ['the reviewer', { by: '6001' }, 'appeal-own-score'],
    ['the second person who confirmed it', { by: '6002' }, 'appeal-own-score'],
    ['the agent', { by: '8006' }, 'appeal-own-call'],
    ['who answered the first round', { firstAnswerer: '6003' }, 'appeal-answered-before'],
    ['another than who answered the first round', { firstAnswerer: '6004' }, null],
    ['anybody, twice', { state: 'answered' }, 'appeal-not-open'],
    ['anybody, once it was taken back', { state: 'withdrawn' }, 'appeal-not-open'],
  ] as const)('%s', (_, more, why) => {
    expect(answerObstacle(answering(more))).toBe(why);
  });

  test('an answer is due at the end of the third working day', () => {
    expect(answerDue(now, calendar)).toEqual(inChina('2026-11-03T23:59:59'));
  });
});

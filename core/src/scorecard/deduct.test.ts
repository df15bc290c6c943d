import { describe, expect, test } from 'vitest';
import type { Finding } from '../judge/finding.ts';
import { defaultSchedule } from '../testing/written-call.ts';
import { deduct } from './deduct.ts';

const finding = (item: string, more: Partial<Finding>): Finding => ({
  item,
  outcome: 'met',
  isProposal: false,
  parts: [],
  times: 0,
  openTimes: 0,
  evidence: [],
  searched: null,
  nearest: null,
  why: '',
  ...more,
});
const missed = (item: string, times = 1) => finding(item, { outcome: 'missed', times });
const open = (item: string, openTimes: number | null = 1) =>
  finding(item, { outcome: 'needs-human', openTimes });
const points = (...findings: Finding[]) => deduct(findings, defaultSchedule).points;

describe('points of a call (domain section 2.2)', () => {
  test.each([
    ['nothing missed', [], 100],
    ['one part of the opening', [missed('P01')], 98],
    ['four parts of the opening, capped at 5', [missed('P01', 4)], 95],
    ['the number is counted in the opening', [missed('P01'), missed('P02')], 98],
    ['three cut-ins, capped at 10', [missed('U23', 3)], 90],
    [
      'all phrases: the category stops at 0',
      [missed('P01', 4), missed('P05', 9), missed('P06', 9), missed('P09'), missed('P12', 3), missed('P13')],
      80,
    ],
    ['an item that does not apply', [finding('P06', { outcome: 'not-applicable' })], 100],
  ])('%s', (_, findings, expected) => {
    expect(points(...findings)).toEqual({ highest: expected, lowest: expected, final: expected });
  });

  test('what waits for a person gives a range and no final figure', () => {
    expect(points(open('P05', 2))).toEqual({ highest: 100, lowest: 96, final: null });
    expect(points(open('P01', null))).toEqual({ highest: 100, lowest: 95, final: null });
    expect(points({ ...missed('U24'), openTimes: 1 })).toEqual({ highest: 95, lowest: 90, final: null });
  });

  test('a fatal proposal costs nothing until it is confirmed, and everything then', () => {
    expect(points(open('Z01'), missed('P01'))).toEqual({ highest: 98, lowest: 0, final: null });
  });

  test('a fatal item that a person confirmed leaves nothing, and its category points stay to be seen', () => {
    const card = deduct([missed('Z01'), missed('P01')], defaultSchedule);
    expect(card.points).toEqual({ highest: 0, lowest: 0, final: 0 });
    expect(card.deductions.map(({ item, points: lost }) => [item, lost])).toEqual([
      ['Z01', -100],
      ['P01', -2],
    ]);
    expect(card.categories.map(({ highest }) => highest)).toEqual([18, 30, 20, 30]);
    expect(points(missed('Z01'), open('P05'))).toEqual({ highest: 0, lowest: 0, final: null });
  });

  test('every item of the schedule is judged or says why it is not', () => {
    const { notJudged } = deduct([missed('P01')], defaultSchedule);
    expect(notJudged).toHaveLength(Object.keys(defaultSchedule.items).length - 1);
    expect(notJudged.every(({ why }) => why.length > 5)).toBe(true);
  });
});

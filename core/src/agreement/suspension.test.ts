import { describe, expect, test } from 'vitest';
import type { Finding } from '../judge/finding.ts';
import { BLANK } from '../judge/verdict.ts';
import { deduct } from '../scorecard/deduct.ts';
import { defaultSchedule } from '../testing/written-call.ts';
import type { Reviewed } from './judgement.ts';
import { rulesToSuspend } from './rules-to-suspend.ts';
import { suspendedIn, suspendFindings } from './suspend-findings.ts';

const SETTINGS = { bound: 0.8, least: 20 };
const decided = (upheld: number, dismissed: number, item = 'P05'): (Reviewed & { submittedAt: Date })[] =>
  Array.from({ length: upheld + dismissed }, (_, at) => ({
    ...{
      id: `${item}${at}`,
      callId: String(at),
      reviewer: '9001',
      queue: 'risk',
      isBlind: false,
      isDrawnBlind: false,
    },
    ...{ probability: null, blindShare: null, blindDecisions: null },
    submittedAt: new Date(`2026-10-${String(1 + (at % 28)).padStart(2, '0')}T02:00:00Z`),
    seen: { missed: [item], proposed: [], handed: [], clear: [] },
    decisions: [
      {
        ...{
          item,
          kind: at < upheld ? 'uphold' : 'dismiss',
          times: null,
          reason: null,
          comment: null,
          atMs: null,
        },
      } as const,
    ],
  }));

describe('a rule stops deducting when its precision is too low for sure', () => {
  test.each([
    ['half upheld of 40: the interval ends at 0.65', 20, 20, true],
    ['26 of 40 ends at 0.78', 26, 14, true],
    ['28 of 40 reaches 0.82: it may still be good enough', 28, 12, false],
    ['all dismissed, but only 19', 0, 19, false],
    ['all dismissed of 20', 0, 20, true],
    ['all upheld', 60, 0, false],
  ])('%s', (_, upheld, dismissed, isSuspended) => {
    const found = rulesToSuspend(decided(upheld, dismissed), SETTINGS);
    expect(found.has('P05')).toBe(isSuspended);
    if (isSuspended)
      expect(found.get('P05')).toMatchObject({ upheld, decided: upheld + dismissed, bound: 0.8 });
  });

  test('each rule on its own', () => {
    const reviews = [...decided(2, 30, 'P05'), ...decided(30, 2, 'P01')];
    expect([...rulesToSuspend(reviews, SETTINGS).keys()]).toEqual(['P05']);
  });

  test('after a sign-off only newer reviews speak against it', () => {
    const signedOff = new Map([['P05', new Date('2026-10-20T00:00:00Z')]]);
    expect(rulesToSuspend(decided(0, 60), SETTINGS, signedOff).size).toBe(0);
    expect(rulesToSuspend(decided(0, 90), SETTINGS, signedOff).get('P05')!.decided).toBe(27);
  });
});

describe('findings of a suspended rule only flag', () => {
  const finding = (item: string, more: Partial<Finding>): Finding => ({
    ...{ ...BLANK, item, outcome: 'missed', why: '没有说' },
    ...more,
  });
  const findings = [
    finding('P05', { times: 2, openTimes: 1 }),
    finding('P01', { times: 1 }),
    finding('P06', { outcome: 'met' }),
  ];

  test('a deduction becomes a proposal of as many times, and the score a range', () => {
    const [p05, ...others] = suspendFindings(findings, ['P05', 'P06']);
    expect(p05).toMatchObject({ outcome: 'needs-human', isProposal: true, times: 0, openTimes: 3 });
    expect(p05!.why).toBe('没有说。这条规则暂停自动扣分，只提请人工判断。');
    expect(others).toEqual(findings.slice(1));
    expect(deduct(findings, defaultSchedule).points).toMatchObject({ highest: 94, final: null });
    const { points, open } = deduct([p05!, ...others], defaultSchedule);
    expect({ points, open }).toEqual({ points: { highest: 98, lowest: 92, final: null }, open: ['P05'] });
  });

  test('an unknown number of further times stays unknown', () => {
    expect(
      suspendFindings([finding('P05', { times: 1, openTimes: null })], ['P05'])[0]!.openTimes,
    ).toBeNull();
  });

  test('what is kept with the scorecard is what changed it, and doing it twice changes nothing', () => {
    expect(suspendedIn(findings, ['U24', 'P06', 'P05'])).toEqual(['P05']);
    expect(suspendFindings(findings, [])).toBe(findings);
    const once = suspendFindings(findings, ['P05']);
    expect(suspendFindings(once, ['P05'])).toEqual(once);
  });
});

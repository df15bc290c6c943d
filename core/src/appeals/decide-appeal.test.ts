import { describe, expect, test } from 'vitest';
import type { Finding } from '../judge/finding.ts';
import { met, missed, needsHuman } from '../judge/verdict.ts';
import { plainDecision } from '../review/complete-decisions.ts';
import type { Decision } from '../review/decision.ts';
import { previewScorecard } from '../review/preview-scorecard.ts';
import { defaultSchedule as schedule } from '../testing/written-call.ts';
import { type AppealAnswer, decideAppeal } from './decide-appeal.ts';

const machine: Finding[] = [
  { item: 'P01', ...missed(1, '缺机构') },
  { item: 'U23', ...missed(3, '抢话 3 次') },
  { item: 'U24', ...needsHuman(1, '用了禁语', { isProposal: true }) },
  { item: 'Z01', ...needsHuman(1, '疑似辱骂', { isProposal: true }) },
  { item: 'P09', ...met('问了') },
];
const d = plainDecision;
const decisions: Decision[] = [
  d('U24', 'uphold'),
  d('Z01', 'dismiss', { reason: 'quoted' }),
  d('P09', 'add', { atMs: 5000, times: 2 }),
];
const answer = (more: Partial<AppealAnswer>): AppealAnswer => ({
  ...{ outcome: 'allowed', times: null, reason: null, answer: '听过了，确实说了。' },
  ...more,
});
const decide = (item: string, more: Partial<AppealAnswer>, before = decisions) =>
  decideAppeal({ item, machine, decisions: before, schedule }, answer(more));
const before = previewScorecard(machine, decisions, schedule).points.final!;
const outcomeOf = (decided: ReturnType<typeof decide>, item: string) =>
  decided!.scorecard.findings.find((finding) => finding.item === item)!;

describe('what an answer makes of a score', () => {
  test('allowed: a fault the machine was sure of goes, with the answer as its reason', () => {
    const decided = decide('P01', { reason: 'misheard' });
    expect(outcomeOf(decided, 'P01')).toMatchObject({ outcome: 'met', times: 0 });
    expect(outcomeOf(decided, 'P01').why).toContain('听过了，确实说了。');
    expect(decided!.decisions.find(({ item }) => item === 'P01')).toMatchObject({
      ...{ kind: 'dismiss', reason: 'misheard' },
    });
    expect(decided!.scorecard.points.final).toBe(before + costOf('P01'));
  });

  test('allowed: a fault that a person upheld is dismissed, one that a person added is gone', () => {
    expect(outcomeOf(decide('U24', {}), 'U24').outcome).toBe('met');
    const decided = decide('P09', {});
    expect(outcomeOf(decided, 'P09')).toEqual(machine[4]);
    expect(decided!.decisions.map(({ item }) => item)).toEqual(['U24', 'Z01']);
  });

  test('allowed: a fatal item gives the points back that the rest leaves', () => {
    const fatal = decisions.with(1, d('Z01', 'uphold'));
    expect(previewScorecard(machine, fatal, schedule).points.final).toBe(0);
    expect(decide('Z01', { reason: 'quoted' }, fatal)!.scorecard.points.final).toBe(before);
  });

  test('partly: fewer times count, of what the machine saw and of what a person added', () => {
    expect(outcomeOf(decide('U23', { outcome: 'partly', times: 1 }), 'U23').times).toBe(1);
    const added = outcomeOf(decide('P09', { outcome: 'partly', times: 1 }), 'P09');
    expect(added).toMatchObject({ outcome: 'missed', times: 1 });
    expect(added.evidence[0]!.startMs).toBe(5000);
  });

  test('rejected: nothing changes', () => {
    expect(decide('P01', { outcome: 'rejected' })).toBeNull();
  });

  test.each([
    ['as many times as before', 'U23', { outcome: 'partly', times: 3 }, 'appeal-bad-times'],
    ['more times', 'U23', { outcome: 'partly', times: 4 }, 'appeal-bad-times'],
    ['no number', 'U23', { outcome: 'partly', times: null }, 'appeal-bad-times'],
    ['none of a single fault', 'P01', { outcome: 'partly', times: 0 }, 'appeal-bad-times'],
    ['an item that costs nothing', 'Z01', { outcome: 'allowed' }, 'appeal-no-deduction'],
    ['an item nobody judged', 'K01', { outcome: 'allowed' }, 'appeal-no-deduction'],
  ] as const)('refused: %s', (_, item, more, code) => {
    expect(() => decide(item, more)).toThrow(expect.objectContaining({ code }));
  });
});

/** What one fault of that item costs. */
function costOf(item: string): number {
  const found = schedule.items[item]!;
  return found.isFatal ? 0 : 'points' in found ? found.points : 0;
}

test('whatever was found, decided, objected to and answered, a score never falls', () => {
  // mulberry32: the same thousands of scores every time.
  let seed = 20_261_031;
  const below = (limit: number) => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
  const codes = Object.keys(schedule.items);
  let changed = 0;
  let refused = 0;
  for (let round = 0; round < 800; round += 1) {
    const found: Finding[] = [];
    const decided: Decision[] = [];
    for (const item of codes) {
      const isFatal = item.startsWith('Z');
      const chance = below(isFatal ? 40 : 8);
      if (chance === 0 && !isFatal) found.push({ item, ...missed(1 + below(4), '扣') });
      if (chance === 1) found.push({ item, ...needsHuman(1 + below(3), '疑', { isProposal: true }) });
      if (chance === 2) decided.push(d(item, 'add', { atMs: 1, times: 1 + below(3) }));
      if (chance === 1) decided.push(below(2) ? d(item, 'uphold') : d(item, 'dismiss', { reason: 'quoted' }));
    }
    const old = previewScorecard(found, decided, schedule);
    for (const { item, times } of old.findings.filter(({ outcome }) => outcome === 'missed')) {
      for (const given of [
        answer({ outcome: 'allowed' }),
        answer({ outcome: 'partly', times: 1 + below(5) }),
        answer({ outcome: 'rejected' }),
      ]) {
        try {
          const now = decideAppeal({ item, machine: found, decisions: decided, schedule }, given);
          if (now) changed += 1;
          const points = now ? now.scorecard.points.final! : old.points.final!;
          if (points < old.points.final!) throw new Error(`${item}: ${old.points.final} fell to ${points}`);
        } catch (problem) {
          expect(problem).toMatchObject({ code: 'appeal-bad-times' });
          expect(given.times).toBeGreaterThanOrEqual(times);
          refused += 1;
        }
      }
    }
  }
  expect(changed).toBeGreaterThan(4000);
  expect(refused).toBeGreaterThan(1000);
});

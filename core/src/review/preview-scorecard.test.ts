import { describe, expect, test } from 'vitest';
import type { Finding } from '../judge/finding.ts';
import { met, missed, needsHuman, notApplicable } from '../judge/verdict.ts';
import { defaultSchedule } from '../testing/written-call.ts';
import { applyDecisions } from './apply-decisions.ts';
import { completeDecisions, plainDecision } from './complete-decisions.ts';
import { decisionsAfterBlind } from './decisions-after-blind.ts';
import { confirmedFatals, previewScorecard } from './preview-scorecard.ts';

const words = { startMs: 1000, endMs: 2000, speaker: 'agent' as const, text: '这个不归我管' };
const searched = { startMs: 0, endMs: 9000 };
const machine: Finding[] = [
  {
    item: 'P01',
    ...missed(2, '缺机构、工号', { parts: ['organisation', 'agentNumber'], evidence: [words] }),
  },
  { item: 'U23', ...missed(2, '抢话 5 次', { openTimes: 3 }) },
  { item: 'U24', ...needsHuman(2, '用了禁语', { isProposal: true, evidence: [words], searched }) },
  { item: 'P05', ...needsHuman(null, '分不清谁在说话') },
  { item: 'Z01', ...needsHuman(1, '疑似辱骂', { isProposal: true, evidence: [words] }) },
  { item: 'P09', ...met('问了还有什么问题') },
  { item: 'P06', ...notApplicable('没有保持') },
];
const schedule = defaultSchedule;
const d = plainDecision;

describe('what counts when a review is submitted', () => {
  const everything = [
    d('U23', 'uphold', { times: 2 }),
    d('U24', 'dismiss', { reason: 'misheard' }),
    d('P05', 'not-applicable'),
    d('Z01', 'dismiss', { reason: 'quoted' }),
  ];

  test('it is open until everything proposed is decided', () => {
    expect(previewScorecard(machine, [], schedule).open).toEqual(['U23', 'U24', 'P05', 'Z01']);
    const { points, open } = previewScorecard(machine, everything, schedule);
    expect(open).toEqual([]);
    expect(points).toEqual({ highest: 86, lowest: 86, final: 86 });
  });

  test('a sure fault nobody touched is confirmed by submission, an open one is not', () => {
    const completed = completeDecisions(machine, everything.slice(1));
    expect(completed.at(-1)).toEqual(d('P01', 'uphold', { isBySubmission: true }));
    expect(completed).toHaveLength(4);
    const findings = applyDecisions(machine, completed, schedule);
    expect(findings[0]).toEqual(machine[0]);
    expect(previewScorecard(machine, completed, schedule).open).toEqual(['U23']);
  });

  test('a fatal item upheld makes the call 0 and is named', () => {
    const upheld = previewScorecard(machine, [...everything.slice(0, 3), d('Z01', 'uphold')], schedule);
    expect(upheld.points.final).toBe(0);
    expect(confirmedFatals(upheld, schedule)).toEqual(['Z01']);
    expect(confirmedFatals(previewScorecard(machine, everything, schedule), schedule)).toEqual([]);
  });
});

test('own decisions put against the machine: what both saw is upheld, the rest is added or stays open', () => {
  const blind = [
    d('U24', 'add', { atMs: 1000, times: 1 }),
    d('U26', 'add', { atMs: 2000 }),
    d('P06', 'not-applicable'),
  ];
  const decisions = decisionsAfterBlind(machine, blind);
  expect(decisions.map(({ item, kind, times }) => [item, kind, times])).toEqual([
    ['U24', 'uphold', 1],
    ['U26', 'add', null],
    ['P06', 'not-applicable', null],
  ]);
  expect(previewScorecard(machine, decisions, schedule).open).toEqual(['U23', 'P05', 'Z01']);
});

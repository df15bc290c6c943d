import { describe, expect, test } from 'vitest';
import type { Finding } from '../judge/finding.ts';
import { met, missed, needsHuman, notApplicable } from '../judge/verdict.ts';
import { Refusal } from '../refusal.ts';
import { defaultSchedule } from '../testing/written-call.ts';
import { applyDecisions } from './apply-decisions.ts';
import { plainDecision } from './complete-decisions.ts';
import type { Decision } from './decision.ts';

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
const decided = (...decisions: Decision[]) => applyDecisions(machine, decisions, schedule);
const one = (item: string, decision: Decision) => decided(decision).find((finding) => finding.item === item)!;
const d = plainDecision;

describe('the findings as people decided them', () => {
  test.each<[string, Decision, Partial<Finding>]>([
    [
      'a proposal that is upheld is missed as often as the machine saw it',
      d('U24', 'uphold'),
      { outcome: 'missed', times: 2, evidence: [words], searched },
    ],
    ['or as often as the person says', d('U24', 'uphold', { times: 1 }), { outcome: 'missed', times: 1 }],
    ['sure and open faults together', d('U23', 'uphold'), { outcome: 'missed', times: 5 }],
    ['only the sure ones', d('U23', 'uphold', { times: 2 }), { outcome: 'missed', times: 2 }],
    ['what nobody can count happened once', d('P05', 'uphold'), { outcome: 'missed', times: 1 }],
    [
      'a sure fault confirmed keeps its parts',
      d('P01', 'uphold'),
      { outcome: 'missed', times: 2, parts: ['organisation', 'agentNumber'] },
    ],
    [
      'dismissed: in order, with the reason and what the machine said',
      d('U24', 'dismiss', { reason: 'quoted', comment: '客户在复述' }),
      {
        ...{ outcome: 'met', times: 0, evidence: [words] },
        why: '人工判定不成立：引用或解释，并非本人用语，客户在复述（机检：用了禁语）',
      },
    ],
    [
      'a sure fault dismissed for another reason, in words',
      d('P01', 'dismiss', { reason: 'other', comment: '系统已报' }),
      { outcome: 'met', times: 0, parts: [], why: '人工判定不成立：系统已报（机检：缺机构、工号）' },
    ],
    [
      'a partly open fault dismissed whole',
      d('U23', 'dismiss', { reason: 'timing' }),
      { outcome: 'met', times: 0 },
    ],
    [
      'not applicable',
      d('P05', 'not-applicable'),
      { outcome: 'not-applicable', why: '人工判定不适用（机检：分不清谁在说话）' },
    ],
    ['what was met may not apply either', d('P09', 'not-applicable'), { outcome: 'not-applicable' }],
    [
      'nor what no rule judges',
      d('U26', 'not-applicable'),
      { outcome: 'not-applicable', why: '人工判定不适用' },
    ],
    [
      'added where the machine saw none',
      d('P09', 'add', { atMs: 5000, comment: '没有问' }),
      {
        ...{ outcome: 'missed', times: 1, why: '人工补充：没有问' },
        evidence: [{ startMs: 5000, endMs: 5000, speaker: null, text: '' }],
      },
    ],
    [
      'added where it did not seem to apply',
      d('P06', 'add', { atMs: 1, times: 2 }),
      { outcome: 'missed', times: 2 },
    ],
    ...['U26', 'S42', 'K64'].map((item): [string, Decision, Partial<Finding>] => [
      `added where no rule looks: ${item}`,
      d(item, 'add', { atMs: 5000 }),
      { outcome: 'missed', times: 1, isProposal: false },
    ]),
  ])('%s', (_, decision, expected) => {
    expect(one(decision.item, decision)).toMatchObject({ isProposal: false, openTimes: 0, ...expected });
  });

  test('what nobody decided stays as the machine left it', () => {
    expect(decided()).toEqual(machine);
    expect(decided(d('U24', 'uphold')).filter(({ item }) => item !== 'U24')).toEqual(
      machine.filter(({ item }) => item !== 'U24'),
    );
  });

  test.each<[string, Decision[], string]>([
    ['two for one item', [d('U24', 'uphold'), d('U24', 'not-applicable')], 'U24 有两个判定'],
    ['upholding what was met', [d('P09', 'uphold')], 'P09 机器没有提出'],
    ['upholding what nobody judged', [d('U26', 'uphold')], 'U26 机器没有提出'],
    ['dismissing what was met', [d('P09', 'dismiss', { reason: 'timing' })], 'P09 机器没有提出'],
    ['dismissing without a reason', [d('U24', 'dismiss')], 'U24 判不成立要选原因'],
    ['another reason without words', [d('U24', 'dismiss', { reason: 'other' })], 'U24 原因选了“其他”'],
    ['adding what the machine brought up', [d('U24', 'add', { atMs: 1 })], 'U24 机器已经提出'],
    ['adding without a moment', [d('U26', 'add')], 'U26 补充要指明时刻'],
    ['an item that is not in the schedule', [d('K99', 'add', { atMs: 1 })], 'K99 不在扣分标准里'],
    [
      'everything that is wrong at once',
      [d('P09', 'uphold'), d('U24', 'dismiss')],
      'P09 机器没有提出，不能判成立；要扣分请用“补充”；U24',
    ],
  ])('refused: %s', (_, decisions, detail) => {
    const refused = () => decided(...decisions);
    expect(refused).toThrow(Refusal);
    expect(refused).toThrow(detail);
  });
});

import { expect, test } from 'vitest';
import type { CallFacts } from '../calls/call-facts.ts';
import { readRuleSet, type Settings } from '../rules/rule-set.ts';
import { centre, nobodyTold, ONE_CHANNEL } from '../testing/ask-condition.ts';
import { writtenCall } from '../transcript/written-call.ts';
import type { Finding } from './finding.ts';
import { judgeCall } from './judge-call.ts';

const rude = {
  kind: 'banned',
  name: '推诿',
  phrases: ['不归我管', { say: '你到底想怎么样', sure: 0.99, maybe: 0.6 }],
};
const doubtful = { kind: 'pattern', name: '推诿', pattern: '爱找谁找谁', unsure: '看着办' };
const goodbye = { kind: 'phrase', name: '道别', phrases: ['再见'] };
const byAgent = { kind: 'release', by: 'agent' };
const cutOff = { kind: 'cut-off', by: 'customer' };
const asked = {
  kind: 'phrase',
  role: 'customer',
  name: '要核实的业务',
  phrases: [{ say: '我要查保单信息', sure: 0.95, maybe: 0.6 }],
};

type About = { facts?: Partial<CallFacts>; settings?: Partial<Settings> };

function judge(rules: Record<string, unknown>, text: string, { facts, settings }: About = {}): Finding[] {
  const written = { version: '1', name: '测试', settings: { ...centre, ...settings }, rules };
  return judgeCall({
    facts: { ...nobodyTold, ...facts },
    transcript: writtenCall(text),
    ruleSet: readRuleSet(JSON.stringify(written)),
  });
}

function one(rule: object, text: string, about?: About): Finding {
  return judge({ P01: rule }, text, about)[0]!;
}

const thrice = '坐席 不归我管\n坐席 真的不归我管\n坐席 说了不归我管';

test.each<[string, object, string, About, Partial<Finding>]>([
  ['must: it holds', { must: goodbye }, '坐席 再见', {}, { outcome: 'met' }],
  ['must: it is lacking', { must: goodbye }, '坐席 您好', {}, { outcome: 'missed', times: 1, openTimes: 0 }],
  ['never: it was found three times', { never: rude }, thrice, {}, { outcome: 'missed', times: 3 }],
  [
    'never: it was not found',
    { never: rude, kept: '用语文明' },
    '坐席 您好',
    {},
    { outcome: 'met', why: '用语文明' },
  ],
  [
    'never: only nearly said',
    { never: rude },
    '坐席 你到底想怎么办',
    {},
    { outcome: 'needs-human', isProposal: false, openTimes: 1 },
  ],
  [
    'never: perhaps said, also where a person confirms every fault',
    { never: doubtful, isProposal: true },
    '坐席 您看着办',
    {},
    { outcome: 'needs-human', isProposal: false, openTimes: 1 },
  ],
  [
    'never: the doubt is not brought up beside a proposal',
    { never: doubtful, isProposal: true },
    '坐席 您看着办\n坐席 爱找谁找谁',
    {},
    { outcome: 'needs-human', isProposal: true, openTimes: 1 },
  ],
  [
    'when: perhaps due and lacking',
    { when: doubtful, must: goodbye },
    '坐席 您看着办',
    {},
    { outcome: 'needs-human', isProposal: false, openTimes: null },
  ],
  [
    'when: perhaps due and kept',
    { when: doubtful, must: goodbye },
    '坐席 您看着办，再见',
    {},
    { outcome: 'met' },
  ],
  [
    'never: once for sure, once nearly',
    { never: rude },
    '坐席 不归我管\n坐席 你到底想怎么办',
    {},
    { outcome: 'missed', times: 1, openTimes: 1 },
  ],
  [
    'a proposal never counts by itself',
    { never: rude, isProposal: true },
    thrice,
    {},
    { outcome: 'needs-human', isProposal: true, times: 0, openTimes: 3 },
  ],
  [
    'a proposal does not bring up what was hardly heard',
    { never: rude, isProposal: true },
    '坐席 你到底想怎么办',
    {},
    { outcome: 'met' },
  ],
  [
    'a proposal that was kept is met',
    { must: goodbye, isProposal: true },
    '坐席 再见',
    {},
    { outcome: 'met', isProposal: false },
  ],
  [
    'above so many a person confirms',
    { never: rude, confirmAbove: 2 },
    thrice,
    {},
    { outcome: 'missed', times: 2, openTimes: 1 },
  ],
  [
    'up to so many it counts by itself',
    { never: rude, confirmAbove: 3 },
    thrice,
    {},
    { outcome: 'missed', times: 3, openTimes: 0 },
  ],
  [
    'above none a person confirms every one',
    { never: rude, confirmAbove: 0 },
    thrice,
    {},
    { outcome: 'needs-human', isProposal: true, times: 0 },
  ],
  [
    'when: not the case',
    { must: goodbye, when: { kind: 'facts', direction: 'outbound' }, whenNot: '不是外呼' },
    '坐席 您好',
    {},
    { outcome: 'not-applicable', why: '不是外呼' },
  ],
  [
    'when: the case',
    { must: goodbye, when: { kind: 'facts', direction: 'outbound' } },
    '坐席 您好',
    { facts: { direction: 'outbound' } },
    { outcome: 'missed' },
  ],
  [
    'when: nobody can say, and it is lacking',
    { must: goodbye, when: asked },
    ONE_CHANNEL,
    {},
    { outcome: 'needs-human', openTimes: null },
  ],
  [
    'when: a sure case beside an unclear one is a case',
    { must: goodbye, when: rude },
    '坐席 不归我管\n坐席 你到底想怎么办',
    {},
    { outcome: 'missed' },
  ],
  [
    'notWhen: the case',
    { must: goodbye, notWhen: [cutOff] },
    '坐席 您请讲\n客户 我还想问一下',
    { facts: { releasedBy: 'customer' } },
    { outcome: 'not-applicable' },
  ],
  [
    'notWhen: not the case',
    { must: goodbye, notWhen: [cutOff] },
    '坐席 您请讲\n客户 我还想问一下',
    { facts: { releasedBy: 'agent' } },
    { outcome: 'missed' },
  ],
  [
    'notWhen: nobody can say, and it is lacking',
    { must: goodbye, notWhen: [cutOff] },
    '坐席 您请讲\n客户 我还想问一下',
    {},
    { outcome: 'needs-human', openTimes: null },
  ],
  [
    'notWhen: nobody can say, but it was kept',
    { must: { kind: 'phrase', phrases: ['您请讲'] }, notWhen: [cutOff] },
    '坐席 您请讲\n客户 我还想问一下',
    {},
    { outcome: 'met' },
  ],
  [
    'notWhen: a clear reason comes before an unclear one',
    { must: goodbye, notWhen: [cutOff, { kind: 'duration', of: 'call', atLeastMs: 1 }] },
    '坐席 您请讲\n客户 我还想问一下',
    {},
    { outcome: 'not-applicable' },
  ],
  [
    'dueWhen: lacking, and not due',
    { must: goodbye, dueWhen: asked, whenNot: '不需要' },
    '坐席 您好\n客户 我要报案',
    {},
    { outcome: 'not-applicable', why: '不需要' },
  ],
  [
    'dueWhen: lacking, and due',
    { must: goodbye, dueWhen: asked },
    '坐席 您好\n客户 我要查保单信息',
    {},
    { outcome: 'missed' },
  ],
  [
    'dueWhen: kept though not due',
    { must: goodbye, dueWhen: asked },
    '坐席 再见\n客户 好',
    {},
    { outcome: 'met' },
  ],
  [
    'dueWhen: nobody can say',
    { must: goodbye, dueWhen: asked },
    ONE_CHANNEL,
    {},
    { outcome: 'needs-human', openTimes: null },
  ],
  [
    'nothing to judge',
    { never: byAgent },
    '坐席 再见',
    {},
    { outcome: 'not-applicable', why: '话务系统没有提供是谁先挂机' },
  ],
  [
    'nothing to judge is met where the rule says so',
    { never: byAgent, isMetWhenNone: true, kept: '没有先挂机' },
    '坐席 再见',
    {},
    { outcome: 'met', why: '没有先挂机' },
  ],
  [
    'the reasons of a proposal end with who decides',
    { never: rude, isProposal: true },
    '坐席 不归我管',
    {},
    { why: '00:00 坐席说“不归我管”；是否成立须由人确认' },
  ],
])('%s', (_title, rule, text, about, expected) => {
  expect(one(rule, text, about)).toMatchObject(expected);
});

const twice = { never: { kind: 'banned', phrases: ['归我管'] } };

test('a fault that another item counts is left to it; a fault elsewhere is not', () => {
  const rules = { U22: { ...twice, yieldsTo: ['U24'] }, U24: { never: rude } };
  const [u22, u24] = judge(rules, '坐席 不归我管');
  expect([u22?.outcome, u24?.outcome]).toEqual(['met', 'missed']);
  const [both] = judge(rules, '0-2 坐席 不归我管\n10-12 坐席 这个归我管');
  expect(both).toMatchObject({ outcome: 'missed', times: 1 });
  expect(both?.evidence[0]?.startMs).toBe(10_000);
});

test('an item that was not due takes nothing from others', () => {
  const u24 = { never: rude, when: { kind: 'facts', direction: 'outbound' } };
  expect(judge({ U22: { ...twice, yieldsTo: ['U24'] }, U24: u24 }, '坐席 不归我管')[0]?.outcome).toBe(
    'missed',
  );
});

test('items that yield to each other in a circle are all judged, in the order of the rule set', () => {
  const circle = { U24: { ...twice, yieldsTo: ['U22'] }, U22: { ...twice, yieldsTo: ['U24'] } };
  expect(judge(circle, '坐席 归我管').map(({ item, outcome }) => `${item} ${outcome}`)).toEqual([
    'U24 met',
    'U22 missed',
  ]);
});

test('a rule that cannot be run leaves its own item to a person, with the reason, and no other', () => {
  const broken = { must: { kind: 'phrase', phrases: ['$nosuch'] } };
  const [first, second] = judge({ P01: broken, P12: { must: goodbye } }, '坐席 再见');
  expect(first).toMatchObject({
    outcome: 'needs-human',
    openTimes: null,
    why: expect.stringContaining('$nosuch'),
  });
  expect(second).toMatchObject({ outcome: 'met' });
});

test('many faults are told in a few sentences, and counted', () => {
  const text = Array.from({ length: 6 }, (_, i) => `${i * 60} 坐席 不归我管`).join('\n');
  expect(one({ never: rude }, text)).toMatchObject({ times: 6, why: expect.stringContaining('等 6 处') });
});

test('the same call gives the same findings', () => {
  const rules = { P12: { must: goodbye }, U24: { never: rude } };
  expect(judge(rules, thrice)).toEqual(judge(rules, thrice));
});

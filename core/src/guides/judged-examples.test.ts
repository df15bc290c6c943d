import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { CallFacts } from '../calls/call-facts.ts';
import { defaultRuleSet, hold, judgeItem } from '../testing/written-call.ts';
import type { GuideLine } from './guide.ts';
import { readGuides } from './read-guides.ts';

const guides = readGuides(readFileSync(new URL('../../guides/items.yaml', import.meta.url), 'utf8'));
const judged = Object.keys(defaultRuleSet.rules);

const DIGITS = '零一二三四五六七八九';
/** The seconds a note speaks of: 二十五秒 → 25. */
function secondsIn(note: string): number {
  const [, tens, ten, ones] = /([二三四五六七八九])?(十)?([一二三四五六七八九])?秒/.exec(note) ?? [];
  if (!ten) return DIGITS.indexOf(ones ?? tens ?? '零');
  return DIGITS.indexOf(tens ?? '一') * 10 + DIGITS.indexOf(ones ?? '零');
}

const OPENING: GuideLine[] = [
  { speaker: 'agent', words: '您好，安程保险，8006号为您服务，请问有什么可以帮您？' },
  { speaker: 'customer', words: '你好，我有件事。' },
];
/** Their examples are themselves how a call begins, or a whole call. */
const BEGINNINGS = ['P01', 'P02', 'P03', 'P04', 'P11', 'P13', 'Z07'];
const FACTS: Record<string, Partial<CallFacts>> = {
  P04: { releasedBy: 'agent' },
  P11: { direction: 'outbound', ticket: 'GD1023' },
  Z07: { direction: 'outbound', businessType: '电话销售' },
};

/** An example judged as the call it tells of: a note with seconds is that much silence, or a hold. */
function judge(item: string, example: GuideLine[], facts: Partial<CallFacts> = {}) {
  const lines: string[] = [];
  const holds = [];
  let nowS = 0.5;
  for (const { speaker, words } of [...(BEGINNINGS.includes(item) ? [] : OPENING), ...example]) {
    const lengthS = speaker ? words.length * 0.22 : secondsIn(words);
    if (speaker) lines.push(`${nowS}-${nowS + lengthS} ${speaker === 'agent' ? '坐席' : '客户'} ${words}`);
    else if (words.startsWith('保持')) holds.push(hold(nowS, nowS + lengthS));
    nowS += lengthS + (speaker ? 0.4 : 0);
  }
  return judgeItem(item, lines.join('\n'), { facts: { ...FACTS[item], ...facts }, transcript: { holds } });
}

describe('the good example of every item', () => {
  test.each(judged)('%s: is no fault, neither of this item nor of the words that are banned', (item) => {
    for (const each of [item, 'U24', 'Z01']) {
      const { outcome, isProposal } = judge(each, guides[item]!.kept, FACTS[item]);
      expect([each, isProposal, outcome]).toEqual([
        each,
        false,
        expect.stringMatching(/^(met|not-applicable)$/),
      ]);
    }
  });
});

/** Their fault is in the sound or in who hung up, and no written example holds that. */
const NOT_IN_WORDS = ['U21', 'U23', 'U28', 'S45'];

describe('the bad example of every item whose fault is in the words', () => {
  test.each(judged.filter((item) => !NOT_IN_WORDS.includes(item)))('%s: is found', (item) => {
    const { outcome, isProposal } = judge(item, guides[item]!.missed);
    expect(isProposal || outcome === 'missed').toBe(true);
  });
});

test('U28: who hangs up first after a proper goodbye decides', () => {
  expect(judge('U28', guides.U28!.missed, { releasedBy: 'agent' }).outcome).toBe('missed');
  expect(judge('U28', guides.U28!.kept, { releasedBy: 'customer' }).outcome).toBe('met');
});

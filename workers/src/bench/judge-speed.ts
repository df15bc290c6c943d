import { judgeCall } from '@tingjian/core/judge/judge-call.ts';
import type { RuleSet } from '@tingjian/core/rules/rule-set.ts';
import { writtenCall } from '@tingjian/core/transcript/written-call.ts';
import { labelledCalls } from './items/labelled-calls.ts';

const ROUNDS = 300;
const WARM_UP = 50;
const TEN_MINUTES_MS = 600_000;

/** Judging one 10-minute call with 2,000 exact and 200 sound-matched phrases in 100 rules: milliseconds, as Markdown. */
export async function judgeSpeedReport(shipped: RuleSet): Promise<string> {
  const lines = (await labelledCalls()).flatMap(({ transcript }) => transcript.utterances);
  const { transcript, characters } = tenMinutes(lines);
  const ruleSet = hundredRules(
    shipped,
    lines.map(({ text }) => text),
  );
  const facts = {
    direction: 'inbound',
    releasedBy: 'customer',
    businessType: '报案',
    agentNumber: '8006',
    ticket: null,
    queue: null,
  } as const;
  const times: number[] = [];
  for (let round = 0; round < ROUNDS + WARM_UP; round++) {
    const begun = performance.now();
    judgeCall({ facts, transcript, ruleSet });
    if (round >= WARM_UP) times.push(performance.now() - begun);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))]!.toFixed(2);
  return [
    `One call of 10 minutes (${transcript.utterances.length} turns, ${characters} characters), ${Object.keys(ruleSet.rules).length} rules, 2,000 exact and 200 sound-matched phrases, ${ROUNDS} rounds on one core.`,
    '',
    '| median | p90 | p99 | wanted p99 |',
    '|---|---|---|---|',
    `| ${at(0.5)} ms | ${at(0.9)} ms | ${at(0.99)} ms | ≤ 5 ms |`,
  ].join('\n');
}

function tenMinutes(lines: { speaker: string; text: string }[]) {
  const names: Record<string, string> = { agent: '坐席', customer: '客户', unknown: '客户' };
  const text: string[] = [];
  let characters = 0;
  for (let i = 0; characters * 220 + text.length * 500 < TEN_MINUTES_MS; i++) {
    const line = lines[(i * 7) % lines.length]!;
    text.push(`${names[line.speaker]} ${line.text}`);
    characters += line.text.length;
  }
  return { transcript: writtenCall(text.join('\n')), characters };
}

/** 80 rules of 25 exact phrases and 20 of 10 sound-matched ones, cut from other calls so that some are nearly there. */
function hundredRules(shipped: RuleSet, texts: string[]): RuleSet {
  const pieces = [...new Set(texts.flatMap((text) => text.match(/\p{Script=Han}{4,7}/gu) ?? []))];
  const rules: RuleSet['rules'] = {};
  let next = 0;
  const take = (many: number) => Array.from({ length: many }, () => pieces[(next++ * 13) % pieces.length]!);
  for (let i = 0; i < 100; i++) {
    const isExact = i < 80;
    const condition = { kind: 'banned', phrases: take(isExact ? 25 : 10), exactOnly: isExact };
    const code = `${'PUSKZ'[Math.floor(i / 20)]}${String(10 + (i % 20))}`;
    rules[code] = { never: condition, notWhen: [], yieldsTo: [], isProposal: false, isMetWhenNone: false };
  }
  return { ...shipped, rules };
}

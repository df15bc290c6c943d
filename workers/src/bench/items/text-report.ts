import { judgeCall } from '@tingjian/core/judge/judge-call.ts';
import type { RuleSet } from '@tingjian/core/rules/rule-set.ts';
import { type LabelledCall, type LabelSet, labelledCalls } from './labelled-calls.ts';
import { count, emptyTally, type Said, saidOf, sumOf, TALLY_HEAD, type Tally, tallyRow } from './tally.ts';

export type Tallies = Map<string, Tally>;

/** Items on the labelled short transcripts, tuning and sealed apart, as Markdown. */
export async function itemsOnTextReport(ruleSet: RuleSet): Promise<string> {
  const calls = await labelledCalls();
  const sets: LabelSet[] = ['sealed', 'tuning'];
  const parts = sets.map((set) => {
    const mine = calls.filter((call) => call.set === set);
    const tallies = tallyText(mine, ruleSet);
    const rows = [...tallies].map(([item, tally]) => tallyRow(item, tally));
    return [
      `### ${set === 'sealed' ? 'Sealed' : 'Tuning'}: ${mine.length} transcripts`,
      '',
      TALLY_HEAD,
      ...rows,
      tallyRow('**all**', sumOf(tallies.values())),
    ].join('\n');
  });
  return parts.join('\n\n');
}

/** What the rules say of each transcript's own item. */
export function tallyText(calls: LabelledCall[], ruleSet: RuleSet): Tallies {
  const tallies: Tallies = new Map(
    [...new Set(calls.map(({ item }) => item))].map((item) => [item, emptyTally()]),
  );
  const sets = new Map([...tallies.keys()].map((item) => [item, onlyRuleOf(item, ruleSet)]));
  for (const call of calls) {
    const rules = sets.get(call.item)!;
    const finding = judgeCall({ facts: call.facts, transcript: call.transcript, ruleSet: rules }).find(
      ({ item }) => item === call.item,
    );
    if (!finding) throw new Error(`no rule for ${call.item}`);
    count(tallies.get(call.item)!, truthOf(call), saidOf(finding));
  }
  return tallies;
}

/** The item's rule with those it leaves faults to. */
function onlyRuleOf(item: string, ruleSet: RuleSet): RuleSet {
  const wanted = new Set([item, ...(ruleSet.rules[item]?.yieldsTo ?? [])]);
  return {
    ...ruleSet,
    rules: Object.fromEntries(Object.entries(ruleSet.rules).filter(([code]) => wanted.has(code))),
  };
}

function truthOf({ expect }: LabelledCall): Said {
  if (expect === 'missed' || expect === 'proposed') return 'fault';
  return expect === 'needs-human' ? 'person' : 'clean';
}

import type { CallFacts } from '../calls/call-facts.ts';
import type { Rule, RuleOf, RuleSet } from '../rules/rule-set.ts';
import type { Transcript } from '../transcript/transcript.ts';
import { type CallView, viewCall } from './call-view.ts';
import { checkBanned } from './checks/banned.ts';
import { checkCutIn } from './checks/cut-in.ts';
import { checkParts } from './checks/parts.ts';
import { checkReturn } from './checks/return.ts';
import { checkSilence } from './checks/silence.ts';
import { checkWait } from './checks/wait.ts';
import type { Finding } from './finding.ts';
import { looksSwapped } from './swapped.ts';
import { needsHuman, type Verdict } from './verdict.ts';

export type Check<K extends Rule['kind']> = (rule: RuleOf<K>, view: CallView) => Verdict;

const checks = {
  parts: checkParts,
  banned: checkBanned,
  wait: checkWait,
  return: checkReturn,
  silence: checkSilence,
  'cut-in': checkCutIn,
} satisfies { [K in Rule['kind']]: Check<K> };

/**
 * Every rule of the set against one call: one finding per rule, in the order of the item codes.
 * A rule that throws gives `needs-human` for its item alone. Pure: the same input gives the same findings.
 */
export function judgeCall(input: { facts: CallFacts; transcript: Transcript; ruleSet: RuleSet }): Finding[] {
  const { facts, transcript, ruleSet } = input;
  const isSwapped = transcript.isSwapped || looksSwapped(transcript, ruleSet.settings);
  const view = viewCall(facts, transcript, ruleSet.settings, isSwapped);
  return Object.entries(ruleSet.rules).map(([item, rule]) => ({ item, ...judgeRule(rule, view) }));
}

function judgeRule(rule: Rule, view: CallView): Verdict {
  try {
    return (checks[rule.kind] as Check<Rule['kind']>)(rule as never, view);
  } catch (error) {
    return needsHuman(null, `这条规则没能跑完，请人工判断（${(error as Error).message}）`);
  }
}

import type { CallFacts } from '../calls/call-facts.ts';
import { patternsOf } from '../rules/patterns-of.ts';
import type { Rule, RuleSet } from '../rules/rule-set.ts';
import type { Transcript } from '../transcript/transcript.ts';
import { ask } from './ask.ts';
import { viewCall } from './call-view.ts';
import type { Finding } from './finding.ts';
import { type Judged, judgeRule } from './judge-rule.ts';
import { linesOf } from './line.ts';
import type { Scope } from './scope.ts';
import { looksSwapped } from './swapped.ts';
import { needsHuman } from './verdict.ts';
import { wholeCall } from './windows.ts';

/**
 * Every rule of the set against one call: one finding per rule, in the order of the rule set.
 * A rule that throws gives `needs-human` for its item alone. Pure: the same input gives the same findings.
 */
export function judgeCall(input: { facts: CallFacts; transcript: Transcript; ruleSet: RuleSet }): Finding[] {
  const { facts, transcript, ruleSet } = input;
  const lines = linesOf(transcript.utterances);
  const isSwapped = transcript.isSwapped || looksSwapped(lines, ruleSet.settings);
  const view = viewCall(facts, transcript, ruleSet.settings, isSwapped, lines, patternsOf(ruleSet.rules));
  const scope: Scope = { view, role: 'agent', window: wholeCall(view), ask };
  const judged = new Map<string, Judged>();
  for (const item of inOrder(ruleSet.rules)) judged.set(item, tryRule(ruleSet.rules[item]!, scope, judged));
  return Object.keys(ruleSet.rules).map((item) => ({ item, ...judged.get(item)!.verdict }));
}

/** Rules that yield to others are judged after them; a circle is broken where it is met. */
function inOrder(rules: Record<string, Rule>): Set<string> {
  const order = new Set<string>();
  const visit = (item: string, above: string[]) => {
    if (order.has(item) || above.includes(item) || !rules[item]) return;
    for (const other of rules[item].yieldsTo) visit(other, [...above, item]);
    order.add(item);
  };
  for (const item of Object.keys(rules)) visit(item, []);
  return order;
}

function tryRule(rule: Rule, scope: Scope, others: Map<string, Judged>): Judged {
  try {
    return judgeRule(rule, scope, others);
  } catch (error) {
    const verdict = needsHuman(null, `这条规则没能跑完，请人工判断（${(error as Error).message}）`);
    return { verdict, places: [] };
  }
}

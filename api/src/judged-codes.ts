import { readRuleSet } from '@tingjian/core/rules/rule-set.ts';
import type { Published } from '@tingjian/db/reads/current-rules.ts';

let last: { hash: string; codes: Set<string> } | null = null;

/** The items a published rule set judges. Reading one takes a while, and it seldom changes. */
export function judgedCodes({ hash, text }: Published): Set<string> {
  if (last?.hash !== hash) last = { hash, codes: new Set(Object.keys(readRuleSet(text).rules)) };
  return last.codes;
}

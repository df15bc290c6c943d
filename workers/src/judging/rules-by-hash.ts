import { type RuleSet, readRuleSet } from '@tingjian/core/rules/rule-set.ts';
import { readSchedule, type Schedule } from '@tingjian/core/schedule/schedule.ts';
import type { Queries } from '@tingjian/db/connect.ts';
import { type Published, publishedRuleSet, publishedSchedule } from '@tingjian/db/reads/current-rules.ts';

/** How many versions are kept ready; more are only met when old scorecards are verified. */
const MOST_KEPT = 4;

export type RulesByHash = {
  ruleSet(db: Queries, hash: string): Promise<RuleSet>;
  schedule(db: Queries, hash: string): Promise<Schedule>;
};

/** Published rules, read once: the judge prepares its searches for an object and finds them again with it. */
export function rulesByHash(): RulesByHash {
  return {
    ruleSet: keeping(publishedRuleSet, readRuleSet),
    schedule: keeping(publishedSchedule, readSchedule),
  };
}

function keeping<T>(
  ask: (db: Queries, hash: string) => Promise<Published | null>,
  read: (text: string) => T,
): (db: Queries, hash: string) => Promise<T> {
  const kept = new Map<string, T>();
  return async (db, hash) => {
    const known = kept.get(hash);
    if (known) return known;
    const published = await ask(db, hash);
    if (!published) throw new Error(`没有 ${hash.slice(0, 12)}… 这一版规则。`);
    const parsed = kept.get(hash) ?? read(published.text);
    kept.set(hash, parsed);
    if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!);
    return parsed;
  };
}

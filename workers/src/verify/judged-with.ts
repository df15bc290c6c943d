import { JUDGE_VERSION } from '@tingjian/core/judge/judge-version.ts';
import type { Queries } from '@tingjian/db/connect.ts';
import type { ScorecardToVerify } from '@tingjian/db/reads/scorecards-to-verify.ts';
import type { RulesByHash } from '../judging/rules-by-hash.ts';
import type { Found } from './difference.ts';
import type { JudgedWith } from './verify-scorecard.ts';

/** Published texts by hash: are they as they were published? */
export type Intact = { ruleSets: Record<string, boolean>; schedules: Record<string, boolean> };

type Source<T> = {
  name: string;
  field: string;
  hash: string;
  intact: Record<string, boolean>;
  read: () => Promise<T>;
};

/** The rules a scorecard was judged with, as far as they are there, unchanged and readable, and what is wrong with them. */
export async function judgedWith(
  { scorecard, label }: ScorecardToVerify,
  { db, rules, intact }: { db: Queries; rules: RulesByHash; intact: Intact },
): Promise<{ rules: JudgedWith; found: Found[] }> {
  const { ruleSetHash, scheduleHash } = scorecard;
  const isOlder = scorecard.judgeVersion !== JUDGE_VERSION;
  const where = { table: 'scorecards', row: scorecard.id, call: label, item: null } as const;
  const found: Found[] = [];
  const ask = async <T>({ name, field, hash, intact, read }: Source<T>): Promise<T | null> => {
    const wrong = (what: string, is: string | null) => {
      found.push({ ...where, field, was: hash, is, what: `评分所用的${name}${what}` });
      return null;
    };
    if (!(hash in intact)) return wrong('不见了，哈希', null);
    if (!intact[hash]) return null;
    return read().catch((error: Error) => {
      // A text from before that this version cannot read any more is no difference.
      return isOlder ? null : wrong('读不出，', error.message);
    });
  };
  const ruleSet = await ask({
    ...{ name: '规则集', field: 'rule_set_hash', hash: ruleSetHash, intact: intact.ruleSets },
    read: () => rules.ruleSet(db, ruleSetHash),
  });
  const schedule = await ask({
    ...{ name: '扣分标准', field: 'schedule_hash', hash: scheduleHash, intact: intact.schedules },
    read: () => rules.schedule(db, scheduleHash),
  });
  return { rules: { ruleSet, schedule }, found };
}

import { parse } from 'yaml';
import { z } from 'zod';
import '../kinds/kinds.ts';
import { Refusal } from '../refusal.ts';
import { brokenStrings } from './broken-strings.ts';
import { rule } from './rule.ts';
import { settings } from './settings.ts';
import { shapeProblems } from './shape-problems.ts';
import { wrongText } from './wrong-text.ts';

export type { Rule } from './rule.ts';
export type { Settings } from './settings.ts';

const MOST_PROBLEMS = 20;

export const ruleSet = z.strictObject({
  version: z.string().min(1).max(60),
  name: z.string().min(1).max(120),
  settings,
  rules: z.record(z.string().regex(/^[PUSKZ]\d\d$/), rule),
});
/** How each item is judged by machine; keyed by item code. It never says what anything costs. */
export type RuleSet = z.infer<typeof ruleSet>;

/** Reads a rule set from YAML. Throws a `bad-request` refusal that names every wrong place. */
export function readRuleSet(text: string): RuleSet {
  const written = parseYaml(text);
  const broken = brokenStrings(written);
  const read = ruleSet.safeParse(written);
  if (read.success && broken.length === 0) return read.data;
  const wrong = [...broken, ...(read.error ? shapeProblems(read.error, written) : [])].map(
    ({ path, message }) => `${path.join('.') || '文件'}：${message}`,
  );
  throw new Refusal('bad-request', { detail: `规则集有误：${wrong.slice(0, MOST_PROBLEMS).join('；')}` });
}

/** The file as data, before it is known to be a rule set. Refuses what is empty, too large, cyclic or not YAML. */
function parseYaml(text: string): unknown {
  const wrong = wrongText(text);
  if (wrong) throw new Refusal('bad-request', { detail: `规则集第 ${wrong.line} 行：${wrong.message}` });
  try {
    return parse(text, { stringKeys: true, logLevel: 'error' });
  } catch (error) {
    const [first] = (error as Error).message.split('\n');
    throw new Refusal('bad-request', { detail: `规则集不是有效的 YAML：${first}` });
  }
}

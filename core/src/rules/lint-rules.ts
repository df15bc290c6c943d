import type { Schedule } from '../schedule/schedule.ts';
import { brokenStrings } from './broken-strings.ts';
import { lintBounds } from './lint-bounds.ts';
import { lintItems } from './lint-items.ts';
import { lintLists } from './lint-lists.ts';
import { error, type LintFinding, type LintMessage } from './lint-message.ts';
import { lintPatterns } from './lint-patterns.ts';
import { lintPhrases } from './lint-phrases.ts';
import { lintWindows } from './lint-windows.ts';
import { rule } from './rule.ts';
import { ruleSet } from './rule-set.ts';
import { type RuleSource, ruleSource } from './rule-source.ts';
import { settings } from './settings.ts';
import { shapeProblems } from './shape-problems.ts';
import { walkConditions } from './walk-conditions.ts';
import { wrongText } from './wrong-text.ts';

const ORDER = { error: 0, warning: 1, note: 2 };

/** Everything that is wrong or doubtful in the text of a rule set, by line. `schedule` says which items there are. */
export function lintRules(text: string, schedule: Schedule): LintMessage[] {
  const wrong = wrongText(text);
  if (wrong) return [{ ...wrong, severity: 'error' }];
  const source = ruleSource(text);
  const notYaml = yamlProblems(source);
  if (notYaml.length > 0) return notYaml;
  const messages = lintWritten(source.document.toJS(), schedule).map(({ path, ...told }) => ({
    ...source.placeOf(path),
    ...told,
  }));
  return messages.sort((a, b) => a.line - b.line || ORDER[a.severity] - ORDER[b.severity]);
}

function yamlProblems({ document, placeAt }: RuleSource): LintMessage[] {
  return [...document.errors, ...document.warnings].slice(0, 20).map(({ message, pos }) => ({
    ...placeAt(pos[0]),
    severity: 'error',
    message: `不是有效的 YAML：${message.split('\n')[0]}`,
    remedy: '检查这一行的缩进、括号和引号',
  }));
}

/** What has the right shape is looked at closely, even when something else has not. */
function lintWritten(written: unknown, schedule: Schedule): LintFinding[] {
  const shape = ruleSet.safeParse(written);
  const problems = [...brokenStrings(written), ...(shape.error ? shapeProblems(shape.error, written) : [])];
  const found = problems.map(({ path, message, remedy }) => error(path, message, remedy));
  const given = (written ?? {}) as { settings?: unknown; rules?: unknown };
  const centre = settings.safeParse(given.settings).data ?? null;
  const rules = Object.entries((given.rules ?? {}) as object)
    .filter(([, each]) => rule.safeParse(each).success)
    .map(([item, each]) => ({ item, rule: rule.parse(each), path: ['rules', item] }));
  const conditions = rules.flatMap(({ path, rule: each }) => walkConditions(each, path));
  return [
    ...found,
    ...lintItems(given.rules, rules, schedule),
    ...lintLists(conditions, centre),
    ...lintWindows(conditions),
    ...lintBounds(rules, conditions),
    ...lintPatterns(conditions),
    ...lintPhrases(conditions, centre),
  ];
}

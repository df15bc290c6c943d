import { parse } from 'yaml';
import { Refusal } from '../../refusal.ts';
import type { Indicator } from '../indicators/read-indicators.ts';
import { ruleProblems } from '../points/rule-problems.ts';
import { type Scheme, scheme } from './scheme.ts';

/** Reads a scheme from YAML. Throws a `bad-scheme` refusal with every problem: it may not be put in force. */
export function readScheme(text: string, indicators: ReadonlyMap<string, Indicator>): Scheme {
  const read = scheme.safeParse(parse(text, { maxAliasCount: 0 }));
  const problems = read.success
    ? schemeProblems(read.data, indicators)
    : read.error.issues.map(({ path, message }) => `${path.join('.')}：${message}`);
  if (problems.length > 0) throw new Refusal('bad-scheme', { detail: problems.slice(0, 20).join('；') });
  return read.data!;
}

/** What keeps a scheme from being put in force, as Chinese sentences. Weights must add up to 100 exactly. */
export function schemeProblems(
  { rows, grades, extras }: Scheme,
  indicators: ReadonlyMap<string, Indicator>,
): string[] {
  const total = tidy(rows.reduce((sum, { weight }) => sum + weight, 0));
  const ids = rows.map(({ id }) => id);
  return [
    ...(total === 100 ? [] : [`各项权重之和应为 100，现为 ${total}`]),
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${id} 写了两次`),
    ...(extras.fatal.notAbove === null || grades.some(({ grade }) => grade === extras.fatal.notAbove)
      ? []
      : [`没有 ${extras.fatal.notAbove} 这个等级`]),
    ...rows.flatMap((row) => {
      const shares = tidy(row.parts.reduce((sum, { share }) => sum + share, 0));
      return [
        ...(shares === 1 ? [] : [`“${row.name}”各部分的占比之和应为 1，现为 ${shares}`]),
        ...row.parts.flatMap(({ indicator, rule }) => [
          ...(indicators.has(indicator) ? [] : [`“${row.name}”：没有叫 ${indicator} 的指标`]),
          ...ruleProblems(rule).map((problem) => `“${row.name}”：${problem}`),
        ]),
      ];
    }),
  ];
}

/** 0.1 + 0.2 is 0.3 here. */
function tidy(sum: number): number {
  return Math.round(sum * 1e6) / 1e6;
}

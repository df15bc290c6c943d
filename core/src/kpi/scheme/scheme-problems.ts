import { ruleProblems } from '../points/rule-problems.ts';
import type { Scheme, SchemeRow } from './scheme.ts';

/** A fault of a scheme as a Chinese sentence, and where: row, part of the row and step of its rule, counted from 0. */
export type SchemeProblem = { row: number | null; part: number | null; step: number | null; problem: string };
type Known = { has(code: string): boolean };

/** What keeps a scheme from being put in force. Weights must add up to 100 exactly. */
export function schemeProblems({ rows, grades, extras }: Scheme, indicators: Known): SchemeProblem[] {
  const total = sumOfWeights(rows);
  const whole = [
    ...(total === 100 ? [] : [`各项权重之和应为 100，现为 ${total}，${sayGap(total)}`]),
    ...(extras.fatal.notAbove === null || grades.some(({ grade }) => grade === extras.fatal.notAbove)
      ? []
      : [`没有 ${extras.fatal.notAbove} 这个等级`]),
  ];
  return [
    ...whole.map((problem) => ({ row: null, part: null, step: null, problem })),
    ...rows.flatMap((row, at) => rowProblems(row, at, rows, indicators)),
  ];
}

/** Without the noise of floating point: 0.1 + 0.2 is 0.3 here. */
export function sumOfWeights(rows: { weight: number }[]): number {
  return tidy(rows.reduce((sum, { weight }) => sum + weight, 0));
}

/** The same as one sentence, for a refusal. */
export function sayProblem({ row, problem }: SchemeProblem, { rows }: Scheme): string {
  return row === null ? problem : `“${rows[row]!.name}”：${problem}`;
}

function rowProblems(row: SchemeRow, at: number, rows: SchemeRow[], indicators: Known): SchemeProblem[] {
  const shares = tidy(row.parts.reduce((sum, { share }) => sum + share, 0));
  const own = [
    ...(rows.findIndex(({ id }) => id === row.id) === at ? [] : [`${row.id} 写了两次`]),
    ...(shares === 1 ? [] : [`各部分的占比之和应为 1，现为 ${shares}`]),
  ];
  return [
    ...own.map((problem) => ({ row: at, part: null, step: null, problem })),
    ...row.parts.flatMap(({ indicator, rule }, part) => [
      ...(indicators.has(indicator)
        ? []
        : [{ row: at, part, step: null, problem: `没有叫 ${indicator} 的指标` }]),
      ...ruleProblems(rule).map((fault) => ({ row: at, part, ...fault })),
    ]),
  ];
}

function sayGap(total: number): string {
  return total > 100 ? `多 ${tidy(total - 100)}` : `差 ${tidy(100 - total)}`;
}

function tidy(sum: number): number {
  return Math.round(sum * 1e6) / 1e6;
}

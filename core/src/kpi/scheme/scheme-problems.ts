import { ruleProblems } from '../points/rule-problems.ts';
import type { Scheme, SchemeRow } from './scheme.ts';

/** A fault of a scheme as a Chinese sentence, and where: row, part of the row and step of its rule, counted from 0. */
export type SchemeProblem = { row: number | null; part: number | null; step: number | null; problem: string };
type Known = { has(code: string): boolean };

/** What keeps a scheme from being put in force. Weights must add up to 100 exactly. */
export function schemeProblems({ name, rows, grades, extras }: Scheme, indicators: Known): SchemeProblem[] {
  const total = sumOfWeights(rows);
  const { notAbove } = extras.fatal;
  const whole = [
    ...(name.trim() === '' ? ['方案要有名称'] : []),
    ...(total === 100 ? [] : [`各项权重之和应为 100，现为 ${total}，${sayGap(total)}`]),
    ...(extras.additions.every(({ reason }) => reason.trim() !== '') ? [] : ['每一种加分要写明原因']),
    ...gradeProblems(grades),
    ...(notAbove === null || grades.some(({ grade }) => grade === notAbove)
      ? []
      : [`没有 ${notAbove} 这个等级`]),
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
    ...(row.name.trim() === '' ? [`第 ${at + 1} 项要有名称`] : []),
    ...(row.adjust.every(({ reason }) => reason.trim().length >= 2)
      ? []
      : ['按次扣分要写明原因，至少两个字']),
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

function gradeProblems(grades: Scheme['grades']): string[] {
  const names = grades.map(({ grade }) => grade.trim());
  return [
    ...(names.every((name) => name !== '') ? [] : ['每个等级要有名称']),
    ...(new Set(names).size === names.length ? [] : ['两个等级同名']),
    ...(grades.every(({ from }, at) => at === 0 || from < grades[at - 1]!.from)
      ? []
      : ['等级的起点必须从高到低，且互不相同']),
  ];
}

function sayGap(total: number): string {
  return total > 100 ? `多 ${tidy(total - 100)}` : `差 ${tidy(100 - total)}`;
}

function tidy(sum: number): number {
  return Math.round(sum * 1e6) / 1e6;
}

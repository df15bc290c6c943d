import type { Formula } from '../formula/formula.ts';
import { FormulaMistake } from '../formula/formula-mistake.ts';
import { readFormula } from '../formula/read-formula.ts';
import { quotient, sayUnit, type Unit } from '../formula/unit.ts';
import { MEASURES } from '../measures.ts';
import type { OwnIndicator } from './own-indicator.ts';

/** A mistake in an indicator: in which field, at which character (from 0; null: of the field as a whole), the remedy. */
export type OwnProblem = {
  field: keyof OwnIndicator | 'code';
  at: number | null;
  problem: string;
  remedy: string;
};

/** What a unit on screen asks of the quotient of a formula. */
const NEEDS: Record<string, Unit> = { '%': {}, 倍: {} };
const ABOVE: Record<string, string> = { 秒: 'seconds', 分钟: 'seconds', 小时: 'seconds' };

/**
 * Everything that keeps a centre's own indicator from being worked out: a code that is taken, mistakes of both formulas,
 * a denominator that is always the same number, units that do not fit what stands on the page.
 */
export function ownProblems(
  code: string,
  own: OwnIndicator,
  { shipped, others }: { shipped: readonly string[]; others: readonly string[] },
): OwnProblem[] {
  const [above, below] = [
    sideOf(code, own.above, 'above', [...shipped, ...others]),
    sideOf(code, own.below, 'below', [...shipped, ...others]),
  ];
  return [
    ...codeProblems(code, shipped),
    ...('problems' in above ? above.problems : []),
    ...('problems' in below ? below.problems : []),
    ...('formula' in above && 'formula' in below ? unitProblems(own, above.formula, below.formula) : []),
  ];
}

function codeProblems(code: string, shipped: readonly string[]): OwnProblem[] {
  const problem = !/^[a-z][a-z0-9-]{1,40}$/.test(code)
    ? '代码应以小写字母开头，2 到 41 个小写字母、数字或连字符'
    : shipped.includes(code)
      ? `${code} 是自带的指标`
      : null;
  return problem === null ? [] : [{ field: 'code', at: null, problem, remedy: '请换一个代码' }];
}

type Side = { formula: Formula } | { problems: OwnProblem[] };

function sideOf(code: string, text: string, field: 'above' | 'below', indicators: string[]): Side {
  try {
    const formula = readFormula(text, { measures: MEASURES, indicators, self: code });
    if (Object.values(formula.factors).some((factor) => factor !== 0)) return { formula };
    const isNothing = formula.constant === 0;
    const problem =
      field === 'below' && isNothing ? '分母恒为 0，除以它永远没有数据' : '公式里没有度量，恒为一个数';
    return { problems: [{ field, at: 0, problem, remedy: '请写至少一个不会抵消的度量' }] };
  } catch (error) {
    if (!(error instanceof FormulaMistake)) throw error;
    const { at, problem, remedy } = error;
    return { problems: [{ field, at, problem, remedy }] };
  }
}

function unitProblems({ unit, times }: OwnIndicator, above: Formula, below: Formula): OwnProblem[] {
  const found = quotient(above.unit, below.unit);
  const said = `分子是 ${sayUnit(above.unit)}，分母是 ${sayUnit(below.unit)}`;
  const wanted = ABOVE[unit];
  if (NEEDS[unit] && Object.keys(found).length > 0) {
    const remedy = '请让分子和分母是同一种单位，或改写单位';
    return [{ field: 'unit', at: null, problem: `单位写的是 ${unit}，但${said}`, remedy }];
  }
  if (wanted && found[wanted] !== 1)
    return [
      { field: 'unit', at: null, problem: `单位写的是 ${unit}，但${said}`, remedy: '请改写单位或分子' },
    ];
  if (unit === '%' && times !== 100)
    return [{ field: 'times', at: null, problem: `百分比的倍数应为 100，现为 ${times}`, remedy: '请写 100' }];
  return [];
}

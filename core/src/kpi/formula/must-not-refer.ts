import { FormulaMistake } from './formula-mistake.ts';

/** Codes of indicators hold hyphens, so that they are looked for before the formula is taken apart. */
export function mustNotRefer(
  formula: string,
  { indicators, self }: { indicators: readonly string[]; self?: string | undefined },
): void {
  for (const { index, 0: word } of formula.matchAll(/[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*/g)) {
    if (word === self)
      throw new FormulaMistake(index, `${word} 就是这个指标，公式不能引用它自己`, '请换成度量');
    if (indicators.includes(word)) {
      const why = `${word} 是指标，公式只能由度量组成，不能引用指标，所以也绕不成圈`;
      throw new FormulaMistake(index, why, '请换成它的分子、分母里的度量');
    }
  }
}

import { MEASURES, type Measure } from '../measures.ts';
import type { Formula } from './formula.ts';

/** What is divided by what, a sum in brackets, so that it is read as it is counted. */
export function sayFraction(above: Formula, below: Formula): string {
  const before = isSum(above) ? `（${sayFormula(above)}）` : `${sayFormula(above)} `;
  return `${before}÷${isSum(below) ? `（${sayFormula(below)}）` : ` ${sayFormula(below)}`}`;
}

/** A formula in the Chinese names of its measures. */
export function sayFormula({ factors, constant }: Formula): string {
  const terms = Object.entries(factors).map(([measure, factor], at) => {
    const sign = factor < 0 ? ' − ' : at > 0 ? ' ＋ ' : '';
    const times = Math.abs(factor) === 1 ? '' : `${Math.abs(factor)} × `;
    return `${sign}${times}${MEASURES[measure as Measure].name}`;
  });
  return `${terms.join('')}${constant === 0 ? '' : ` ＋ ${constant}`}`.trim();
}

function isSum({ factors, constant }: Formula): boolean {
  return Object.keys(factors).length + (constant === 0 ? 0 : 1) > 1;
}

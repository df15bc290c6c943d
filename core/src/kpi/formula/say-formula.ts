import { MEASURES, type Measure } from '../measures.ts';
import type { Formula } from './formula.ts';

/** A formula in the Chinese names of its measures. */
export function sayFormula({ factors, constant }: Formula): string {
  const terms = Object.entries(factors).map(([measure, factor], at) => {
    const sign = factor < 0 ? ' − ' : at > 0 ? ' ＋ ' : '';
    const times = Math.abs(factor) === 1 ? '' : `${Math.abs(factor)} × `;
    return `${sign}${times}${MEASURES[measure as Measure].name}`;
  });
  return `${terms.join('')}${constant === 0 ? '' : ` ＋ ${constant}`}`.trim();
}

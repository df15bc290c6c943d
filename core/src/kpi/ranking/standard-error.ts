import type { Form } from '../form/form.ts';
import type { Indicator } from '../indicators/read-indicators.ts';
import { pointsOf } from '../points/points-of.ts';

const Z95 = 1.959964;

/**
 * The standard error of a form's total in points, from the sampling error of its sampled figures (mean of the reviewed
 * calls, ratings). What was counted whole has none. A sampled figure without an interval tells nothing: its whole
 * weight is uncertain.
 */
export function standardErrorOf(form: Form, indicators: ReadonlyMap<string, Indicator>): number {
  let variance = 0;
  for (const { weight, parts } of form.rows) {
    for (const { indicator, share, rule, figure, reference, from } of parts) {
      if (!indicators.get(indicator)?.isSample || from === 'spread' || from === 'full') continue;
      const { low, high } = figure;
      const at = (value: number) => pointsOf(rule, { value, weight: weight * share, reference }) ?? 0;
      const width = low === null || high === null ? weight * share * 2 : Math.abs(at(high) - at(low));
      variance += (width / 2 / Z95) ** 2;
    }
  }
  return Math.sqrt(variance);
}

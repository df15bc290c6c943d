import { median } from '../../median.ts';
import { figureOf } from '../indicators/figure.ts';
import type { Indicator } from '../indicators/read-indicators.ts';
import type { Sums } from '../measures.ts';

/** With fewer others than this a median would tell the figure of one of them. */
const FEWEST = 3;

/** The middle of the figures of the others in a team; null when fewer than three of them have one. */
export function teamMedian(indicator: Indicator, others: Sums[]): { median: number; people: number } | null {
  const values = others.flatMap((sums) => figureOf(indicator, sums).value ?? []);
  return values.length < FEWEST ? null : { median: median(values)!, people: values.length };
}

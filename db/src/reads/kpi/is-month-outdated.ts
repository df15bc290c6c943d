import type { Queries } from '../../connect.ts';
import { monthInput } from './month-input.ts';
import type { Computation } from './month-of-computation.ts';

/** Have the data changed since the month was computed? Such a month has to be computed again before it goes on. */
export async function isMonthOutdated(
  db: Queries,
  { month, madeFrom }: Pick<Computation, 'month' | 'madeFrom'>,
): Promise<boolean> {
  const now = (await monthInput(db, month)).madeFrom;
  return Object.keys(now).some((name) => now[name] !== madeFrom[name]);
}

import { type FactValues, numberIn } from './fact-kind.ts';

/** One problem when the first of two numbers of a row is larger than the second; none when it was left empty. */
export function moreThan(values: FactValues, field: string, limit: string, problem: string) {
  const isTooMany =
    values[field] !== null &&
    values[field] !== undefined &&
    numberIn(values, field) > numberIn(values, limit);
  return isTooMany
    ? [{ field, problem: `${problem}（${values[field]} 多于 ${numberIn(values, limit)}）` }]
    : [];
}

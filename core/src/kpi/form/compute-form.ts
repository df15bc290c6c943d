import { gradeOf } from '../grades.ts';
import type { Indicator } from '../indicators/read-indicators.ts';
import { round2 } from '../round.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { additionsOf, deductionsOf } from './extras-of.ts';
import type { Form, FormInput, FormRow } from './form.ts';
import { rowOf } from './row-of.ts';
import { wholeShares } from './whole-shares.ts';

/** The form of one person (domain section 3.4). The same input gives the same form on every machine. */
export function computeForm(
  scheme: Scheme,
  indicators: ReadonlyMap<string, Indicator>,
  input: FormInput,
): Form {
  const measured = scheme.rows.map((row) => rowOf(row, indicators, input));
  const rows = spread(measured);
  const { additions, added } = additionsOf(scheme, input);
  const { deductions, deducted } = deductionsOf(scheme, input);
  const waiting = rows.filter(({ points }) => points === null).map(({ name }) => name);
  const sum = rows.reduce((total, { points }) => total + (points ?? 0), 0);
  const total = waiting.length > 0 ? null : round2(sum + added + deducted);
  const notAbove = input.fatals > 0 ? scheme.extras.fatal.notAbove : null;
  return {
    ...{ rows, additions, added, deductions, deducted, total, waiting, notAbove },
    grade: total === null ? null : gradeOf(scheme.grades, total, notAbove),
  };
}

const weightOf = ({ weight, parts }: FormRow, isSpread: boolean) =>
  parts.reduce((sum, { from, share }) => sum + ((from === 'spread') === isSpread ? weight * share : 0), 0);

/**
 * The weight of what cannot be measured goes to the rows that can, in proportion; with two decimals they still come to
 * the same sum, and whoever has all points of every row has them all.
 */
function spread(rows: FormRow[]): FormRow[] {
  if (rows.every((row) => weightOf(row, true) === 0)) return rows;
  const kept = rows.map((row) => weightOf(row, false));
  const whole = rows.reduce((sum, { weight }) => sum + weight, 0);
  const weights = wholeShares(kept, whole);
  const isUnmeasured = kept.every((weight) => weight === 0);
  return rows.map((row, at) => {
    const weight = weights[at]!;
    const spreadBy = kept[at] === 0 ? 0 : weight / kept[at]!;
    const points = isUnmeasured || row.points === null ? null : round2(row.points * spreadBy);
    return { ...row, weight, spreadBy, points };
  });
}

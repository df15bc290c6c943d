import { gradeOf } from '../grades.ts';
import type { Indicator } from '../indicators/read-indicators.ts';
import { round2 } from '../round.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { additionsOf, deductionsOf } from './extras-of.ts';
import type { Form, FormInput, FormRow } from './form.ts';
import { rowOf } from './row-of.ts';

/** The form of one person (domain section 3.4). The same input gives the same form on every machine. */
export function computeForm(
  scheme: Scheme,
  indicators: ReadonlyMap<string, Indicator>,
  input: FormInput,
): Form {
  const measured = scheme.rows.map((row) => rowOf(row, indicators, input));
  const spreadBy = spreadOf(measured);
  const rows = spreadBy === 1 ? measured : measured.map((row) => spread(row, spreadBy));
  const { additions, added } = additionsOf(scheme, input);
  const { deductions, deducted } = deductionsOf(scheme, input);
  const waiting = rows.filter(({ points }) => points === null).map(({ name }) => name);
  const sum = rows.reduce((total, { points }) => total + (points ?? 0), 0);
  const total = waiting.length > 0 ? null : round2(sum + added + deducted);
  const notAbove = input.fatals > 0 ? scheme.extras.fatal.notAbove : null;
  return {
    ...{ rows, additions, added, deductions, deducted, total, waiting, notAbove, spreadBy },
    grade: total === null ? null : gradeOf(scheme.grades, total, notAbove),
  };
}

const weightOf = ({ weight, parts }: FormRow, isSpread: boolean) =>
  parts.reduce((sum, { from, share }) => sum + ((from === 'spread') === isSpread ? weight * share : 0), 0);

/** The weight of what cannot be measured goes to the rows that can, in proportion; the sum of weights stays 100. */
function spreadOf(rows: FormRow[]): number {
  const lost = rows.reduce((sum, row) => sum + weightOf(row, true), 0);
  const kept = rows.reduce((sum, row) => sum + weightOf(row, false), 0);
  if (lost === 0) return 1;
  return kept === 0 ? 0 : (kept + lost) / kept;
}

function spread(row: FormRow, by: number): FormRow {
  if (by === 0) return { ...row, points: null };
  return {
    ...row,
    weight: round2(weightOf(row, false) * by),
    points: row.points === null ? null : round2(row.points * by),
  };
}

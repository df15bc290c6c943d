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
  const rows = spread(scheme.rows.map((row) => rowOf(row, indicators, input)));
  const { additions, added } = additionsOf(scheme, input);
  const { deductions, deducted } = deductionsOf(scheme, input);
  const waiting = rows.filter(({ points }) => points === null).map(({ name }) => name);
  const sum = rows.reduce((total, { points }) => total + (points ?? 0), 0);
  const total = waiting.length > 0 ? null : round2(sum + added + deducted);
  const notAbove = input.fatals > 0 ? scheme.extras.fatal.notAbove : null;
  return {
    ...{ rows, additions, added, deductions, deducted, total, waiting },
    grade: total === null ? null : gradeOf(scheme.grades, total, notAbove),
  };
}

/** The weight of what cannot be measured goes to the rows that can, in proportion; the sum of weights stays 100. */
function spread(rows: FormRow[]): FormRow[] {
  const weightOf = (row: FormRow, isSpread: boolean) =>
    row.parts.reduce(
      (sum, part) => sum + ((part.from === 'spread') === isSpread ? row.weight * part.share : 0),
      0,
    );
  const lost = rows.reduce((sum, row) => sum + weightOf(row, true), 0);
  if (lost === 0) return rows;
  const kept = rows.reduce((sum, row) => sum + weightOf(row, false), 0);
  if (kept === 0) return rows.map((row) => ({ ...row, points: null }));
  const by = (kept + lost) / kept;
  return rows.map((row) => ({
    ...row,
    weight: round2(weightOf(row, false) * by),
    points: row.points === null ? null : round2(row.points * by),
  }));
}

import { type Grades, gradeOf } from '../grades.ts';
import { round2 } from '../round.ts';
import type { Form } from './form.ts';

/** Where a form stands, also while rows wait for data. Points have two decimals. */
export type Reach = {
  /** Rows that wait count nothing. */
  lowest: number;
  /** Rows that wait count in full; equal to `lowest` when none does. */
  highest: number;
  lowestGrade: string;
  highestGrade: string;
  /** Place of `highestGrade` among the grades, 0 is the best. */
  at: number;
};

/** Between which totals and grades a form is. */
export function reachOf(form: Form, grades: Grades): Reach {
  const sum = (waiting: 0 | 1) =>
    round2(
      form.rows.reduce((total, { points, weight }) => total + (points ?? weight * waiting), 0) +
        form.added +
        form.deducted,
    );
  const [lowest, highest] = [sum(0), sum(1)];
  const highestGrade = gradeOf(grades, highest, form.notAbove);
  return {
    ...{ lowest, highest, highestGrade, lowestGrade: gradeOf(grades, lowest, form.notAbove) },
    at: grades.findIndex(({ grade }) => grade === highestGrade),
  };
}

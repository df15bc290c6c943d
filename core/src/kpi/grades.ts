import { z } from 'zod';

/** From which total a grade begins, the best first: half-open, the upper grade wins the border (domain section 3.4). */
export const grades = z
  .array(z.strictObject({ grade: z.string().min(1).max(4), from: z.number() }))
  .min(1)
  .max(12)
  .refine((all) => all.every(({ from }, at) => at === 0 || from < all[at - 1]!.from), {
    error: '等级的起点必须从高到低，且互不相同',
  });
export type Grades = z.infer<typeof grades>;

/** A 95, B 90, C 80, D 70, E below (own). */
export const DEFAULT_GRADES: Grades = [
  { grade: 'A', from: 95 },
  { grade: 'B', from: 90 },
  { grade: 'C', from: 80 },
  { grade: 'D', from: 70 },
  { grade: 'E', from: Number.NEGATIVE_INFINITY },
];

/** The grade of a total with two decimals; `notAbove` is the best grade that may be given. */
export function gradeOf(all: Grades, total: number, notAbove: string | null = null): string {
  const best =
    notAbove === null
      ? 0
      : Math.max(
          0,
          all.findIndex(({ grade }) => grade === notAbove),
        );
  const reached = all.findIndex(({ from }) => total >= from);
  const at = Math.max(best, reached < 0 ? all.length - 1 : reached);
  return all[at]!.grade;
}

import type { SatisfactionAnswer } from '../../api/dashboard.ts';

type Grades = SatisfactionAnswer['total']['grades'];

/** Counts by grade in one bar, told apart by pattern too; the best on the left. The counts stand beside it. */
export function GradeBar({ grades }: { grades: Grades }) {
  return (
    <span className="grade-bar" aria-hidden="true">
      {grades.map(({ grade, name, count }) => (
        <span
          key={grade}
          className={`grade-${grade}`}
          style={{ flexGrow: count }}
          title={`${name} ${count}`}
        />
      ))}
    </span>
  );
}

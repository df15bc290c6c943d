import type { Form } from '../form/form.ts';
import type { Sums } from '../measures.ts';
import type { LadderMonth } from '../ranking/ladder-month.ts';
import type { Candidate } from '../ranking/standing.ts';
import type { MonthPerson } from './month-input.ts';

type Rated = { form: Form; standardError: number; fatals: number; history: LadderMonth[] };

/** What the ranking needs to know of one person, from their own sums and their form. */
export function candidateOf(
  person: MonthPerson,
  sums: Sums,
  { form, standardError, fatals, history }: Rated,
): Candidate {
  const { number, isOnProbation } = person;
  return {
    ...{ number, total: form.total, standardError, isOnProbation, fatals },
    isInRetraining: isRetrained(history),
    ...{ workingDays: sums.daysWorked ?? 0, evaluations: sums.qaCalls ?? 0, calls: sums.handled ?? 0 },
    ...{ qaMean: ratio(sums.qaPoints, sums.qaCalls), provenComplaints: sums.complaintsProven ?? 0 },
    ...{ satisfaction: ratio(sums.ratingsSatisfied, sums.ratings), exam: ratio(sums.examMarks, sums.exams) },
  };
}

function isRetrained(history: LadderMonth[]): boolean {
  const last = history.findLast(({ retraining }) => retraining !== 'none');
  return last?.retraining === 'running' || last?.retraining === 'failed';
}

function ratio(above: number | undefined, below: number | undefined): number | null {
  return above === undefined || !below ? null : above / below;
}

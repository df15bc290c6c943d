import { type Severity, severities } from '../ranking/severity.ts';
import { withoutSeverity } from '../ranking/without-severity.ts';
import type { MonthInput } from './month-input.ts';
import { rankTeams } from './rank-teams.ts';
import { type Rated, ratePeople } from './rate-people.ts';

/**
 * How severe the reviewers were; where the month is adjusted for it, everybody also gets the standing that equally
 * severe reviewers would have led to. Total and grade stay as given, and nobody is marked by one of the two alone.
 */
export function adjustRanks(rated: Rated[], input: MonthInput): Severity[] {
  if (!input.severity) return [];
  const { calls, isAdjusted } = input.severity;
  const { reviewers } = severities(calls);
  if (!isAdjusted) return reviewers;
  const even = ratePeople({ ...input, sums: withoutSeverity(input.sums, calls, reviewers) });
  rankTeams(even);
  for (const [at, { month }] of rated.entries()) {
    const other = even[at]!.month;
    if (!month.standing || !other.standing) continue;
    month.adjusted = { total: other.form.total, standing: other.standing };
    if (month.standing.isMarked && !other.standing.isMarked)
      month.standing = { ...month.standing, isMarked: false, spared: 'severity' };
  }
  return reviewers;
}

import { compareCandidates } from '../ranking/compare-candidates.ts';
import { ladderProposal } from '../ranking/ladder.ts';
import { notRanked } from '../ranking/not-ranked.ts';
import type { Candidate } from '../ranking/standing.ts';
import { adjustRanks } from './adjust-ranks.ts';
import type { Month, PersonMonth } from './month.ts';
import type { MonthInput } from './month-input.ts';
import { rankTeams } from './rank-teams.ts';
import { type Rated, ratePeople } from './rate-people.ts';

/** Works a month out: every form, every team's ranking, what the ladder proposes (domain sections 3.4 to 3.6). */
export function computeMonth(input: MonthInput): Month {
  const rated = ratePeople(input);
  const teams = rankTeams(rated);
  const reviewers = adjustRanks(rated, input);
  rankCentre(rated);
  for (const { month } of rated) month.proposal = proposalOf(month, input);
  return { month: input.month, people: rated.map(({ month }) => month), teams, reviewers };
}

/** The place among all of the same post, for the form; nothing follows from it. */
function rankCentre(rated: Rated[]): void {
  type Ranked = Candidate & { total: number };
  const ranked = rated.filter(
    (each): each is Rated & { candidate: Ranked } =>
      each.scheme.ranking !== null && notRanked(each.candidate, each.scheme.ranking).length === 0,
  );
  for (const each of ranked) {
    const better = ranked.filter(
      (other) =>
        other.month.post === each.month.post && compareCandidates(other.candidate, each.candidate) < 0,
    );
    each.month.centreRank = better.length + 1;
  }
}

function proposalOf(month: PersonMonth, input: MonthInput) {
  if (!month.standing) return null;
  const present = {
    ...{ month: input.month, isMarked: month.standing.isMarked, isCounted: month.uncounted === null },
    ...{ grade: month.form.grade, retraining: 'none' as const },
  };
  return ladderProposal([...(input.history[month.number] ?? []), present]);
}

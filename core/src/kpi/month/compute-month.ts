import { grouped } from '../../grouped.ts';
import { computeForm } from '../form/compute-form.ts';
import { addSums, type Sums } from '../measures.ts';
import { compareCandidates } from '../ranking/compare-candidates.ts';
import { ladderProposal } from '../ranking/ladder.ts';
import { notRanked } from '../ranking/not-ranked.ts';
import { rankTeam } from '../ranking/rank-team.ts';
import { standardErrorOf } from '../ranking/standard-error.ts';
import type { Candidate, TeamRanking } from '../ranking/standing.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { candidateOf } from './candidate-of.ts';
import type { Month, PersonMonth, TeamMonth } from './month.ts';
import type { MonthInput, MonthPerson } from './month-input.ts';

type Rated = { person: MonthPerson; scheme: Scheme; month: PersonMonth; candidate: Candidate };

/** Works a month out: every form, every team's ranking, what the ladder proposes (domain sections 3.4 to 3.6). */
export function computeMonth(input: MonthInput): Month {
  const ofTeam = teamSums(input);
  const centre = addSums([
    input.centre,
    ...input.people.filter(isAgent).map(({ number }) => input.sums[number] ?? {}),
  ]);
  const rated = input.people.map((person) => rate(person, input, ofTeam.get(person.teamId) ?? {}, centre));
  const teams = rankTeams(rated);
  rankCentre(rated);
  for (const { month } of rated) month.proposal = proposalOf(month, input);
  return { month: input.month, people: rated.map(({ month }) => month), teams };
}

const isAgent = ({ isTeamLead }: MonthPerson) => !isTeamLead;

/** A team is its agents; the lead's own calls are not the team's. */
function teamSums({ people, sums }: MonthInput): Map<string | null, Sums> {
  const members = grouped(people.filter(isAgent), ({ teamId }) => teamId);
  return new Map(
    [...members].map(([teamId, all]) => [teamId, addSums(all.map(({ number }) => sums[number] ?? {}))]),
  );
}

function rate(person: MonthPerson, input: MonthInput, team: Sums, centre: Sums): Rated {
  const { number, name, teamId, post } = person;
  const { id: schemeId, scheme } = input.schemeOf(person);
  const personal = input.sums[number] ?? {};
  const form = computeForm(scheme, input.indicators, {
    own: scheme.of === 'team' ? { ...team, ...coachingOnly(personal) } : personal,
    ...{ team, centre, references: input.references[number] ?? {}, extras: input.extras[number] ?? [] },
    fatals: scheme.of === 'team' ? 0 : (input.fatals[number] ?? 0),
  });
  const standardError = standardErrorOf(form, input.indicators);
  const month: PersonMonth = {
    ...{ number, name, teamId, post, schemeId, form, standing: null, centreRank: null, standardError },
    ...{ uncounted: input.uncounted[number] ?? sickness(personal), proposal: null },
  };
  const fatals = input.fatals[number] ?? 0;
  return { person, scheme, month, candidate: candidateOf(person, personal, { form, standardError, fatals }) };
}

/** What a team lead does themselves, beside what the team does. */
function coachingOnly({ coachingDue, coachingInTime }: Sums): Sums {
  return {
    ...(coachingDue !== undefined && { coachingDue }),
    ...(coachingInTime !== undefined && { coachingInTime }),
  };
}

function sickness({ sickDays = 0, daysPlanned = 0 }: Sums): string | null {
  return daysPlanned > 0 && sickDays > daysPlanned / 2 ? '病假超过半个月' : null;
}

function rankTeams(rated: Rated[]): TeamMonth[] {
  const groups = grouped(
    rated.filter(({ scheme }) => scheme.ranking !== null),
    ({ month, scheme }) => `${month.teamId} ${month.post} ${scheme.version}`,
  );
  return [...groups.values()].map((group) => {
    const ranking: TeamRanking = rankTeam(
      group.map(({ candidate }) => candidate),
      group[0]!.scheme.ranking!,
    );
    const standings = new Map(ranking.standings.map((standing) => [standing.number, standing]));
    for (const { month } of group) month.standing = standings.get(month.number) ?? null;
    const { lookedAt, cannotDecide } = ranking;
    return { teamId: group[0]!.month.teamId, post: group[0]!.month.post, lookedAt, cannotDecide };
  });
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

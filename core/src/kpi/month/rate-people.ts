import { grouped } from '../../grouped.ts';
import { computeForm } from '../form/compute-form.ts';
import { addSums, type Sums } from '../measures.ts';
import { standardErrorOf } from '../ranking/standard-error.ts';
import type { Candidate } from '../ranking/standing.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { candidateOf } from './candidate-of.ts';
import { centreSums, formInputOf, isAgent } from './form-input-of.ts';
import type { PersonMonth } from './month.ts';
import type { MonthInput, MonthPerson } from './month-input.ts';

export type Rated = { scheme: Scheme; month: PersonMonth; candidate: Candidate };

/** Everybody's form, not ranked yet. */
export function ratePeople(input: MonthInput): Rated[] {
  const ofTeam = teamSums(input);
  const centre = centreSums(input);
  return input.people.map((person) => rate(person, input, ofTeam.get(person.teamId) ?? {}, centre));
}

/** A team is its agents; the lead's own calls are not the team's. */
function teamSums({ people, sums }: MonthInput): Map<string | null, Sums> {
  const members = grouped(people.filter(isAgent), ({ teamId }) => teamId);
  return new Map(
    [...members].map(([teamId, all]) => [teamId, addSums(all.map(({ number }) => sums[number] ?? {}))]),
  );
}

function rate(person: MonthPerson, input: MonthInput, team: Sums, centre: Sums): Rated {
  const { number, name, teamId, post, isTeamLead } = person;
  const { id: schemeId, scheme } = input.schemeOf(person);
  const personal = input.sums[number] ?? {};
  const form = computeForm(scheme, input.indicators, formInputOf(person, input, { scheme, team, centre }));
  const standardError = standardErrorOf(form, input.indicators);
  const fatals = input.fatals[number] ?? 0;
  const history = input.history[number] ?? [];
  const candidate = candidateOf(person, personal, { form, standardError, fatals, history });
  const month: PersonMonth = {
    ...{ number, name, teamId, post, isTeamLead, schemeId, form, standardError },
    ...{ standing: null, adjusted: null, centreRank: null, proposal: null },
    candidate: scheme.ranking === null ? null : candidate,
    uncounted: input.uncounted[number] ?? sickness(personal),
  };
  return { scheme, month, candidate };
}

function sickness({ sickDays = 0, daysPlanned = 0 }: Sums): string | null {
  return daysPlanned > 0 && sickDays > daysPlanned / 2 ? '病假超过半个月' : null;
}

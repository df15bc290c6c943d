import type { FormInput } from '../form/form.ts';
import { addSums, type Sums } from '../measures.ts';
import type { Scheme } from '../scheme/scheme.ts';
import type { MonthInput, MonthPerson } from './month-input.ts';

export const isAgent = ({ isTeamLead }: MonthPerson) => !isTeamLead;

/** What the centre comes to: the queues, and all agents. */
export function centreSums({ centre, people, sums }: MonthInput): Sums {
  return addSums([centre, ...people.filter(isAgent).map(({ number }) => sums[number] ?? {})]);
}

/** What the form of one person is made from; `team` and `centre` are the sums of theirs. */
export function formInputOf(
  { number }: MonthPerson,
  input: MonthInput,
  { scheme, team, centre }: { scheme: Scheme; team: Sums; centre: Sums },
): FormInput {
  const personal = input.sums[number] ?? {};
  return {
    own: scheme.of === 'team' ? { ...team, ...coachingOnly(personal) } : personal,
    ...{ team, centre, references: input.references[number] ?? {}, extras: input.extras[number] ?? [] },
    fatals: scheme.of === 'team' ? 0 : (input.fatals[number] ?? 0),
  };
}

/** What a team lead does themselves, beside what the team does. */
function coachingOnly({ coachingDue, coachingInTime }: Sums): Sums {
  return {
    ...(coachingDue !== undefined && { coachingDue }),
    ...(coachingInTime !== undefined && { coachingInTime }),
  };
}

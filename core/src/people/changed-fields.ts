import { PERSON_COLUMNS, type PersonField } from './import-columns.ts';
import type { PersonState } from './imported-person.ts';
import { ROLE_NAMES } from './roles.ts';
import { stayOn } from './team-stays.ts';

export type ChangedField = { field: PersonField; before: string | null; after: string | null };

/**
 * What is different between two states of a person, in words for a screen or the audit trail. The team is the one of
 * `day`, or the last one there is; `teamName` gives the name of a team.
 */
export function changedFields(
  before: PersonState | null,
  after: PersonState,
  { day, teamName }: { day: string; teamName(id: string): string },
): ChangedField[] {
  const words = (state: PersonState | null, field: PersonField): string | null => {
    if (!state || field === 'number') return null;
    if (field === 'role') return ROLE_NAMES[state.role];
    if (field !== 'team') return state[field];
    const stay = stayOn(state.stays, day) ?? state.stays.at(-1);
    return stay ? teamName(stay.teamId) : null;
  };
  return PERSON_COLUMNS.map(({ field }) => ({
    ...{ field, before: words(before, field), after: words(after, field) },
  })).filter((each) => each.before !== each.after);
}

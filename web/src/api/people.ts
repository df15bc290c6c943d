import type {
  ImportedAnswer,
  ImportPreviewAnswer,
  ImportUndoneAnswer,
  KeyAnswer,
  NewKeyAnswer,
  OneTimePasswordAnswer,
  PeopleAnswer,
  PersonAnswer,
  PersonRowAnswer,
  TeamAnswer,
} from '@tingjian/api/answers/people.ts';
import type { PersonField } from '@tingjian/core/people/import-columns.ts';
import type { Action } from '@tingjian/core/people/permissions.ts';
import type { Role } from '@tingjian/core/people/roles.ts';
import { ask, send } from './ask.ts';
import { tableType } from './table-type.ts';

export type { ImportedAnswer, ImportPreviewAnswer, KeyAnswer, PersonAnswer, PersonRowAnswer, TeamAnswer };

/** As it stands in the address. */
export type PeopleFilter = {
  q?: string;
  team?: string;
  role?: string;
  post?: string;
  state?: string;
  page?: string;
  pageSize?: string;
};

const personPath = (number: string) => `/api/people/${encodeURIComponent(number)}`;

export const peopleQuery = (filter: PeopleFilter) => ({
  queryKey: ['people', filter] as const,
  queryFn: () => {
    const given = Object.entries(filter).filter(([, value]) => value) as [string, string][];
    return ask<PeopleAnswer>(`/api/people?${new URLSearchParams(given)}`);
  },
});
export const personQuery = (number: string) => ({
  queryKey: ['person', number] as const,
  queryFn: () => ask<PersonAnswer>(personPath(number)),
});
export const teamsQuery = { queryKey: ['teams'] as const, queryFn: () => ask<TeamAnswer[]>('/api/teams') };
export const keysQuery = { queryKey: ['keys'] as const, queryFn: () => ask<KeyAnswer[]>('/api/keys') };

export type NewPerson = {
  number: string;
  name: string;
  role: Role;
  post: string | null;
  entryDay: string | null;
  probationEnd: string | null;
  teamId: string | null;
};
export type PersonFacts = Pick<NewPerson, 'name' | 'post' | 'entryDay' | 'probationEnd'>;

export const addPerson = (person: NewPerson) => send<{ number: string }>('/api/people', person);
export const editPerson = (number: string, facts: PersonFacts) =>
  send<null>(personPath(number), facts, 'PATCH');
export const movePerson = (number: string, move: { teamId: string | null; fromDay: string }) =>
  send<null>(`${personPath(number)}/move`, move);
export const leavePerson = (number: string, leftOn: string) =>
  send<null>(`${personPath(number)}/leave`, { leftOn });
export const returnPerson = (number: string, back: { onDay: string; teamId: string | null }) =>
  send<null>(`${personPath(number)}/return`, back);
export const changeRole = (number: string, role: Role) =>
  send<null>(`${personPath(number)}/role`, { role }, 'PUT');
export const givePassword = (number: string) => send<OneTimePasswordAnswer>(`${personPath(number)}/password`);
export const unlockPerson = (number: string) => send<null>(`${personPath(number)}/unlock`);
export const signOutPerson = (number: string) =>
  send<null>(`${personPath(number)}/sessions`, undefined, 'DELETE');

export const addTeam = (name: string) => send<{ id: string; name: string }>('/api/teams', { name });
export const renameTeam = (id: string, name: string) => send<null>(`/api/teams/${id}`, { name }, 'PATCH');

export type NewKey = { name: string; role: Role; actions: Action[] | null; lastDay: string | null };
export const makeKey = (key: NewKey) => send<NewKeyAnswer>('/api/keys', key);
export const revokeKey = (id: string) => send<null>(`/api/keys/${id}`, undefined, 'DELETE');

export const IMPORT_TEMPLATE = '/api/people-import/template';
export type ImportTerms = { mapping: Record<PersonField, number | null> | null; moveFrom: string };
const termsOf = ({ mapping, moveFrom }: ImportTerms) => ({
  moveFrom,
  ...(mapping && { mapping: JSON.stringify(mapping) }),
});
const table = (file: File) => ({ method: 'POST', body: file, headers: { 'content-type': tableType(file) } });

export const previewImport = (file: File, terms: ImportTerms) =>
  ask<ImportPreviewAnswer>(`/api/people-import/preview?${new URLSearchParams(termsOf(terms))}`, table(file));
export const importPeople = (
  file: File,
  terms: ImportTerms,
  { digest, newTeams }: { digest: string; newTeams: boolean },
) => {
  const more = { digest, fileName: file.name, newTeams: newTeams ? 'yes' : 'no' };
  const query = new URLSearchParams({ ...termsOf(terms), ...more });
  return ask<ImportedAnswer>(`/api/people-import?${query}`, table(file));
};
export const undoImport = (id: string) => send<ImportUndoneAnswer>(`/api/people-import/${id}/undo`);

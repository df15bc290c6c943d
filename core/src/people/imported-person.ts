import type { Role } from './roles.ts';
import type { Stay } from './team-stays.ts';

/** What one row of a file says; null: the cell is empty or there is no such column. Days are YYYY-MM-DD. */
export type PersonRow = {
  row: number;
  number: string;
  name: string;
  team: string | null;
  post: string | null;
  entryDay: string | null;
  probationEnd: string | null;
  role: Role | null;
};

/** All that an import may change of a person. */
export type PersonState = {
  name: string;
  role: Role;
  post: string | null;
  entryDay: string | null;
  probationEnd: string | null;
  leftOn: string | null;
  stays: Stay[];
};

/** What a row makes of a person: `before` is null for somebody new. */
export type ImportedPerson = { number: string; before: PersonState | null; after: PersonState };

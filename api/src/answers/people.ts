import type { PersonField } from '@tingjian/core/people/import-columns.ts';
import type { Action } from '@tingjian/core/people/permissions.ts';
import type { Role } from '@tingjian/core/people/roles.ts';
import type { CellProblem } from '@tingjian/core/table-import/cell-problem.ts';

/** Days are YYYY-MM-DD in China. */
export type PersonRowAnswer = {
  number: string;
  name: string;
  role: Role;
  post: string | null;
  entryDay: string | null;
  probationEnd: string | null;
  /** The last day; null while they work here. */
  leftOn: string | null;
  /** The team of today. */
  team: { id: string; name: string } | null;
};
/** GET /api/people */
export type PeopleAnswer = {
  rows: PersonRowAnswer[];
  total: number;
  page: number;
  pageSize: number;
  /** Every post there is, for the filter. */
  posts: string[];
};
export type StayAnswer = { teamId: string; team: string; fromDay: string; toDay: string | null };
export type AccountAnswer = {
  username: string;
  /** They have a one-time password and have not changed it yet. */
  mustChangePassword: boolean;
  failures: number;
  lockedUntil: string | null;
  sessions: number;
};
export type PersonChangeAnswer = {
  at: string;
  actor: string;
  action: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
};
/** GET /api/people/:number */
export type PersonAnswer = Omit<PersonRowAnswer, 'team'> & {
  addedAt: string;
  stays: StayAnswer[];
  /** Null without an account, and for those who may not give access. */
  account: AccountAnswer | null;
  /** Newest first; null for those who may not read the audit trail. */
  history: PersonChangeAnswer[] | null;
};
/** POST /api/people/:number/password: the only time it can be read. */
export type OneTimePasswordAnswer = { username: string; password: string };

/** GET /api/teams */
export type TeamAnswer = {
  id: string;
  name: string;
  leads: { number: string; name: string }[];
  /** Today, leads included. */
  members: number;
};

/** GET /api/keys */
export type KeyAnswer = {
  id: string;
  name: string;
  /** Its first characters. */
  start: string;
  role: Role;
  /** Null: all that the role may do. */
  actions: string[] | null;
  expiresAt: string | null;
  madeBy: string;
  madeAt: string;
  lastUsedAt: string | null;
  revokedAt: string | null;
};
/** POST /api/keys: the only time the key can be read. */
export type NewKeyAnswer = { id: string; key: string };
export type KeyActions = Action[] | null;

/** POST /api/people-import/preview: what a file would change. Nothing was written. */
export type ImportPreviewAnswer = {
  heading: string[];
  /** How the file was read: another encoding, hidden rows, merged cells. */
  notes: string[];
  /** Which column, from 0, holds which field. */
  mapping: Record<PersonField, number | null>;
  mappingProblem: string | null;
  sample: { row: number; cells: string[] }[];
  rowCount: number;
  problemCount: number;
  /** The first 500. */
  problems: CellProblem[];
  unknownTeams: { name: string; rows: number }[];
  added: number;
  changed: number;
  same: number;
  /** The first 200 of the people already here that would change. */
  changes: {
    number: string;
    name: string;
    fields: { field: PersonField; before: string | null; after: string | null }[];
  }[];
  /** To be sent along when it is taken in. */
  digest: string;
};
/** POST /api/people-import */
export type ImportedAnswer = {
  importId: string;
  added: number;
  changed: number;
  same: number;
  teams: number;
};
/** POST /api/people-import/:id/undo */
export type ImportUndoneAnswer = { removed: number; restored: number };

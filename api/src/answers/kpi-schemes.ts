import type { Scheme } from '@tingjian/core/kpi/scheme/scheme.ts';

export type SchemeListed = {
  id: string;
  post: string;
  version: number;
  name: string;
  fromMonth: string;
  hash: string;
  /** Null: it came with the program. */
  publishedBy: string | null;
  publishedAt: string;
  /** Both YYYY-MM and included; `until` null: until further notice. Null: it never counts. */
  force: { from: string; until: string | null } | null;
};
export type SchemesAnswer = {
  schemes: SchemeListed[];
  /** Posts of the people who are here now. */
  posts: { post: string; people: number }[];
  /** The first month that a new version may begin with. */
  firstMonth: string;
};
export type { Scheme };

type Outcome = { total: number | null; grade: string | null; rank: number | null; isMarked: boolean };
export type SchemePreviewAnswer = {
  month: string;
  people: {
    number: string;
    name: string;
    team: string | null;
    before: Outcome;
    after: Outcome;
    /** Rows that wait for data. */
    waiting: string[];
  }[];
};

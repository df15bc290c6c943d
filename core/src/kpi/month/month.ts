import type { Form } from '../form/form.ts';
import type { LadderProposal } from '../ranking/ladder.ts';
import type { Severity } from '../ranking/severity.ts';
import type { Candidate, Standing } from '../ranking/standing.ts';

/** One person's month: the form, the standing in the team, and what the ladder proposes. */
export type PersonMonth = {
  number: string;
  name: string;
  teamId: string | null;
  post: string;
  isTeamLead: boolean;
  schemeId: string;
  form: Form;
  /** Null for those who are not ranked by their scheme, such as team leads. */
  standing: Standing | null;
  /** What the ranking went by; null like `standing`. */
  candidate: Candidate | null;
  /** With reviewers of equal severity, where the month is adjusted for that: total and standing. Else null. */
  adjusted: { total: number | null; standing: Standing } | null;
  /** Competition rank among all of the same post in the centre. */
  centreRank: number | null;
  standardError: number;
  /** Why the month does not count in "running"; null when it does. */
  uncounted: string | null;
  proposal: LadderProposal | null;
};

export type TeamMonth = {
  teamId: string | null;
  post: string;
  /** How many are ranked. */
  ranked: number;
  /** How many of them from the end are looked at. */
  lookedAt: number;
  cannotDecide: boolean;
};

export type Month = { month: string; people: PersonMonth[]; teams: TeamMonth[]; reviewers: Severity[] };

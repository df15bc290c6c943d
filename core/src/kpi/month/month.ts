import type { Form } from '../form/form.ts';
import type { LadderProposal } from '../ranking/ladder.ts';
import type { Standing } from '../ranking/standing.ts';

/** One person's month: the form, the standing in the team, and what the ladder proposes. */
export type PersonMonth = {
  number: string;
  name: string;
  teamId: string | null;
  post: string;
  schemeId: string;
  form: Form;
  /** Null for those who are not ranked by their scheme, such as team leads. */
  standing: Standing | null;
  /** Competition rank among all of the same post in the centre. */
  centreRank: number | null;
  standardError: number;
  /** Why the month does not count in "running"; null when it does. */
  uncounted: string | null;
  proposal: LadderProposal | null;
};

export type TeamMonth = { teamId: string | null; post: string; lookedAt: number; cannotDecide: boolean };

export type Month = { month: string; people: PersonMonth[]; teams: TeamMonth[] };

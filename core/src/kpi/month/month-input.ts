import type { Indicator } from '../indicators/read-indicators.ts';
import type { Sums } from '../measures.ts';
import type { LadderMonth } from '../ranking/ladder-month.ts';
import type { ReviewedCall } from '../ranking/reviewed-call.ts';
import type { Scheme } from '../scheme/scheme.ts';

/** One person of the roster, as they were in that month. */
export type MonthPerson = {
  number: string;
  name: string;
  /** The team of the last day of the month they were in one. */
  teamId: string | null;
  /** 岗位; people are ranked within one team and one post. */
  post: string;
  isTeamLead: boolean;
  isOnProbation: boolean;
};

/** Everything a month is worked out from. The same input gives the same month on every machine. */
export type MonthInput = {
  /** YYYY-MM. */
  month: string;
  people: MonthPerson[];
  /** 工号 → the sums of the month. */
  sums: Record<string, Sums>;
  /** What belongs to nobody: the queues. */
  centre: Sums;
  indicators: ReadonlyMap<string, Indicator>;
  /** The scheme of a person, by post and by whether they lead a team. */
  schemeOf(person: MonthPerson): { id: string; scheme: Scheme };
  /** 工号 → fatal errors of the month that two people confirmed, of whatever sample. */
  fatals: Record<string, number>;
  extras: Record<string, { points: number; reason: string }[]>;
  /** 工号 → earlier months, oldest first. */
  history: Record<string, LadderMonth[]>;
  /** 工号 → why this month does not count in "running": an open appeal, a fault of the system. */
  uncounted: Record<string, string>;
  /** 工号 → indicator → reference of a band, such as AHT by type of call. */
  references: Record<string, Record<string, number>>;
  /** The calls that reviewers' severity is read from, and whether ranks are adjusted for it; not there: neither. */
  severity?: { calls: ReviewedCall[]; isAdjusted: boolean };
};

import type { Direction } from '@tingjian/core/calls/call-facts.ts';
import type { Guides } from '@tingjian/core/guides/guide.ts';
import type { Finding } from '@tingjian/core/judge/finding.ts';
import type { RefusalCode } from '@tingjian/core/refusal.ts';
import type { VersionSource } from '@tingjian/core/review/version-source.ts';
import type { CategoryPoints, Deduction, Points } from '@tingjian/core/scorecard/scorecard.ts';
import type { AppealRow } from './appeal-row.ts';
import type { ItemAnswer } from './calls.ts';
import type { Named, VersionAnswer } from './reviews.ts';

/** A mean of points, over how many calls, with its 95 % interval. */
export type MeanAnswer = { points: number; count: number; low: number; high: number };

/** GET /api/my/month?month=YYYY-MM : one's own month in one line. */
export type MyMonthAnswer = {
  month: string;
  /** Over the randomly drawn and reviewed calls only; null while there are none. */
  mean: MeanAnswer | null;
  /** Published scores, of any month, that one has not said one has seen. */
  toAcknowledge: number;
  /** Calls, of any month, with an item that may be objected to. `daysLeft`: working days after today. */
  appealable: { calls: number; until: string | null; daysLeft: number | null };
};

/** GET /api/my/trend?month=YYYY-MM : six months up to that one, the oldest first. */
export type MyTrendAnswer = {
  month: string;
  own: MeanAnswer | null;
  /** Median of the means of the others in the team; null when fewer than three others were drawn. */
  team: { median: number; people: number } | null;
}[];

export type MyScoreRow = {
  callId: string;
  label: string;
  startedAt: string;
  durationMs: number | null;
  direction: Direction | null;
  businessType: string | null;
  points: Points;
  isFatal: boolean;
  deductions: Deduction[];
  /** Codes that wait for a person. */
  open: string[];
  /** Null while only the machine has scored. */
  version: {
    id: string;
    number: number;
    source: VersionSource;
    publishedAt: string;
    acknowledgedAt: string | null;
  } | null;
  /** Codes that may be objected to now, and until when. */
  appealable: string[];
  appealUntil: string | null;
  openAppeals: number;
};
/** GET /api/my/scores?month=&show=all|lost|to-acknowledge|appealable&page=&pageSize= */
export type MyScoresAnswer = { rows: MyScoreRow[]; total: number; page: number; pageSize: number };

/** Whether an item may be objected to; `until` where that is known. */
export type ChanceAnswer = {
  may: boolean;
  round: number | null;
  until: string | null;
  why: RefusalCode | null;
};

/** GET /api/calls/:id/letter?version= : a score as the agent reads it, in the version that counts or an older one. */
export type LetterAnswer = {
  call: {
    id: string;
    label: string;
    agent: Named;
    startedAt: string;
    durationMs: number | null;
    direction: Direction | null;
    businessType: string | null;
    source: 'recording' | 'transcript';
  };
  /** The version that is shown; null: what the machine made. */
  shown: VersionAnswer | null;
  /** It is what counts now. */
  isCurrent: boolean;
  points: Points;
  isFatal: boolean;
  categories: CategoryPoints[];
  deductions: Deduction[];
  findings: Finding[];
  items: ItemAnswer[];
  /** The explained items among those that cost points or wait. */
  guides: Guides;
  /** The one that counts first. */
  versions: VersionAnswer[];
  appeals: AppealRow[];
  /** By item; empty unless the agent asks and what is shown counts. */
  chances: Record<string, ChanceAnswer>;
};

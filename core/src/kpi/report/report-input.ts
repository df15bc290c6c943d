import type { ComplaintSums } from '../dashboard/complaints.ts';
import type { CoverageSums } from '../dashboard/coverage.ts';
import type { HeatRow } from '../dashboard/heat.ts';
import type { ItemLoss } from '../dashboard/lost-items.ts';
import type { QualitySums } from '../dashboard/quality.ts';
import type { Indicator } from '../indicators/read-indicators.ts';
import type { Sums } from '../measures.ts';
import type { Month } from '../month/month.ts';
import type { ReportComment, ReportSectionId } from './report.ts';

/** What was counted of the whole centre in the month, in the month before and in the same month a year before. */
export type ThreeMonths = { now: Sums; lastMonth: Sums; lastYear: Sums };

/** Everything the monthly report to the leadership is made from. The same input gives the same report. */
export type ReportInput = {
  month: Month;
  teamNames: Record<string, string>;
  /** The grades that may be given, the best first. */
  grades: string[];
  /** How the month stands and by whom, in words. */
  state: string;
  isDemo: boolean;
  /** Name → hash or number: what the month was computed from. */
  sources: Record<string, string>;
  /** Until when changes are in the figures, in words. */
  asOf: string;
  indicators: ReadonlyMap<string, Indicator>;
  sums: ThreeMonths;
  /** `name` null: who was in none. */
  teams: { name: string | null; sums: Sums }[];
  /** Calls of the queues by day (YYYY-MM-DD); days of which nothing was reported are not there. */
  days: { day: string; sums: Sums }[];
  /** The same by half hour of the day (HH:MM). */
  halfHours: { startsAt: string; sums: Sums }[];
  /** Recorded calls by type of business; null: not said. */
  businesses: { name: string | null; calls: number }[];
  coverage: CoverageSums;
  /** Calls that were reviewed for another reason than being drawn. */
  risk: QualitySums;
  /** Of the random sample. */
  lost: { calls: number; losses: ItemLoss[] };
  missed: { rows: HeatRow[]; misses: { row: string; item: string; calls: number }[] };
  itemNames: Record<string, string>;
  /** Calls with a confirmed fatal error, of whatever sample; `day` YYYY-MM-DD. */
  fatals: { call: string; day: string; agent: string; team: string | null; items: string[] }[];
  complaints: ({ class: string; cause: string | null } & ComplaintSums)[];
  appeals: AppealCounts;
  /** Scores alone of calibrations: equal to the median of the group, and within 5 points of it. */
  calibrated: { scores: number; exact: number; within: number };
  ladder: { step: 'talk' | 'retraining' | 'proposal'; state: 'proposed' | 'accepted' | 'rejected' }[];
  comments: Partial<Record<ReportSectionId, ReportComment>>;
};

/** Appeals filed in the month; `inTime` and outcomes are of those answered. */
export type AppealCounts = {
  filed: number;
  open: number;
  answered: number;
  inTime: number;
  allowed: number;
  partly: number;
  rejected: number;
};

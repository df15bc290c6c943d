import type { Sample } from '@tingjian/core/kpi/dashboard/sample.ts';
import type { FormRow } from '@tingjian/core/kpi/form/form.ts';
import type { NextGrade } from '@tingjian/core/kpi/form/next-grade.ts';
import type { Figure } from '@tingjian/core/kpi/indicators/figure.ts';
import type { Named } from './reviews.ts';

/** A worked-out figure over `n` cases with its 95 % interval; null where nothing was counted. Shares are in percent. */
export type FigureAnswer = { value: number | null; n: number; low: number | null; high: number | null };
/** A share in percent, with what stands above the line. */
export type ShareAnswer = FigureAnswer & { hits: number };

/** `updatedAt`: the moment up to which changes are in the sums. */
type Period = { from: string; to: string; updatedAt: string };
/** Id and name of a team; null: the people who were in none. */
export type TeamNamed = { id: string; name: string } | null;

/** Calls of one sample: random and forced ones are never averaged together. */
export type QualityAnswer = { mean: FigureAnswer; passed: ShareAnswer; fatal: ShareAnswer };
/** `start`: the first day of the day, week (Monday) or month, YYYY-MM-DD; those without a call are there too. */
export type TrendPoint = QualityAnswer & { start: string };
/** GET /api/dashboard/trend?by=day|week|month&compare=month|year */
export type TrendAnswer = Period & {
  sample: Sample;
  by: 'day' | 'week' | 'month';
  total: QualityAnswer;
  points: TrendPoint[];
  /** The same days one month or year before, point by point; null unless asked for. */
  previous: { from: string; to: string; total: QualityAnswer; points: TrendPoint[] } | null;
};

/** GET /api/dashboard/distribution : calls per 5 points; `to` is not in the bucket but for 100. */
export type DistributionAnswer = Period & {
  sample: Sample;
  calls: number;
  buckets: { from: number; to: number; calls: number }[];
};

/** An item that was missed: on how many of the calls that were judged, and what it cost. */
export type LostItem = {
  item: string;
  name: string;
  missed: ShareAnswer;
  /** Points taken off all together, 0 or more; an item counted in another one costs nothing. */
  points: number;
  /** Of all points lost, in percent: of this one, and of this one and those before it. */
  share: number | null;
  cumulative: number | null;
};
/** GET /api/dashboard/lost : the costliest first. */
export type LostAnswer = Period & { sample: Sample; calls: number; points: number; items: LostItem[] };

/** GET /api/dashboard/heat?rows=teams|people : rows and items the worst first; a cell that is not there is 0. */
export type HeatAnswer = Period & {
  sample: Sample;
  /**
   * `missedPerCall`: items missed, all of them together, by call. `isApart`: the whole interval lies above what all rows
   * have together. A row of people in no team has the id `none`.
   */
  rows: { id: string; name: string; calls: number; missedPerCall: number; isApart: boolean }[];
  items: { item: string; name: string }[];
  /** `row`: id of the row. */
  cells: { row: string; item: string; missed: ShareAnswer; isApart: boolean }[];
};

/** `calls`: all that came in. Shares are of them, but `blind`, which is of the calls that people reviewed. */
export type CoverageFigures = {
  calls: number;
  machine: ShareAnswer;
  random: ShareAnswer;
  risk: ShareAnswer;
  blind: ShareAnswer;
};
/** GET /api/dashboard/coverage */
export type CoverageAnswer = Period & {
  total: CoverageFigures;
  teams: ({ team: TeamNamed } & CoverageFigures)[];
};

/** `waiting` and `overdue` are of this moment, `done` of the period; agreement from the calibrations compared in it. */
export type InspectorFigures = {
  inspector: Named;
  done: number;
  blind: number;
  waiting: number;
  overdue: number;
  /** Points equal to the median of the group, and within 5 points of it. */
  exact: ShareAnswer;
  within: ShareAnswer;
};
/** GET /api/dashboard/inspectors : the most loaded first. */
export type InspectorsAnswer = Period & { inspectors: InspectorFigures[] };

/** `grades`: 非常满意 first. `satisfied` in the definition that is set. `rated`: of those invited. */
export type SatisfactionFigures = {
  grades: { grade: number; name: string; count: number }[];
  satisfied: ShareAnswer;
  rated: ShareAnswer;
};
/** GET /api/dashboard/satisfaction */
export type SatisfactionAnswer = Period & {
  definition: string;
  total: SatisfactionFigures;
  teams: ({ team: TeamNamed } & SatisfactionFigures)[];
  /** `month`: YYYY-MM. */
  months: ({ month: string } & SatisfactionFigures)[];
};

/** `proven`: of those looked into. `inTime`: of those due. */
export type ComplaintFigures = {
  complaints: number;
  proven: ShareAnswer;
  closed: ShareAnswer;
  inTime: ShareAnswer;
};
/** GET /api/dashboard/complaints : by the day they were due; most frequent first. `cause` 未填: nothing was said. */
export type ComplaintsAnswer = Period & {
  total: ComplaintFigures;
  classes: ({ class: string } & ComplaintFigures)[];
  causes: ({ class: string; cause: string } & ComplaintFigures)[];
};

/** Rates in the definitions that are set. `wait`: mean seconds until answered. */
export type ServiceFigures = {
  offered: number;
  answered: number;
  answeredWithin: number;
  abandoned: number;
  connection: FigureAnswer;
  level: FigureAnswer;
  abandonment: FigureAnswer;
  wait: FigureAnswer;
};
/** GET /api/dashboard/service : of the centre's queues. `startsAt`: HH:MM in China, half hours with a call only. */
export type ServiceAnswer = Period & {
  /** Name of the figure → its definition. */
  definitions: Record<'connection' | 'level' | 'abandonment' | 'wait', string>;
  total: ServiceFigures;
  halfHours: ({ startsAt: string } & ServiceFigures)[];
};

/** GET /api/dashboard/me?month=YYYY-MM : one's own month as it stands, from the sums; nothing here is published. */
export type MyIndicatorsAnswer = {
  month: string;
  updatedAt: string;
  indicators: {
    code: string;
    name: string;
    unit: string;
    definition: string;
    better: 'higher' | 'lower' | 'neither';
    /** What stands below the line is seconds, not cases. */
    isPerTime: boolean;
    own: Figure;
    /** Median of the others in the team; null with fewer than three of them. */
    team: { median: number; people: number } | null;
  }[];
  /** Rows of the form so far; a row without points waits for data. */
  rows: FormRow[];
  total: number | null;
  grade: string | null;
  /** Names of the rows that wait. */
  waiting: string[];
  /** What would change the grade. */
  next: NextGrade;
};

import type { AhtReference } from '@tingjian/core/kpi/month/aht-references.ts';
import type { PersonMonth, TeamMonth } from '@tingjian/core/kpi/month/month.ts';
import type { LadderMonth } from '@tingjian/core/kpi/ranking/ladder-month.ts';
import type { MonthsRunning } from '@tingjian/core/kpi/ranking/months-running.ts';
import type { Severity } from '@tingjian/core/kpi/ranking/severity.ts';
import type { Scheme } from '@tingjian/core/kpi/scheme/scheme.ts';
import type { Named } from './reviews.ts';

export type KpiState = 'open' | 'computed' | 'checked' | 'published' | 'frozen';
export type KpiMonthRow = {
  month: string;
  state: KpiState;
  isDemo: boolean;
  people: number;
  frozenAt: string | null;
};
/** Who took a step and when; names. */
export type KpiStep = { by: string; at: string };
export type KpiChange = {
  personNumber: string;
  field: string;
  before: string | number | boolean | null;
  after: string | number | boolean | null;
  why: string;
};
/** `above` and `below`: the formulas in the names of the measures. */
export type KpiIndicator = {
  name: string;
  unit: string;
  definition: string;
  enough: number;
  above: string;
  below: string;
  /** The denominator is seconds, not a number of cases. */
  isPerTime: boolean;
};
export type KpiSignature = {
  personNumber: string;
  role: 'agent' | 'leader' | 'manager';
  agrees: boolean;
  remark: string | null;
  signedByName: string;
  signedAt: string;
};
export type KpiComputing = {
  number: number;
  madeBy: string;
  madeAt: string;
  reason: string | null;
  changes: KpiChange[];
};

/** 月度考核 as far as somebody reaches. */
export type MonthTableAnswer = {
  month: string;
  state: KpiState;
  isDemo: boolean;
  steps: Record<'computed' | 'checked' | 'published' | 'frozen', KpiStep | null>;
  /** Which computing it is, counted from 1. */
  computing: number;
  /** Every computing, oldest first; only for those who reach everybody. */
  computings: KpiComputing[];
  /** When it was closed and opened again; only for those who reach everybody. */
  reopenings: KpiReopening[];
  schemes: Record<string, Scheme>;
  indicators: Record<string, KpiIndicator>;
  people: PersonMonth[];
  teams: TeamMonth[];
  teamNames: Record<string, string>;
  signatures: KpiSignature[];
  /** 工号 of who has not signed their own form, and of those whose objection nobody answered yet. */
  unsigned: string[];
  unanswered: string[];
  /** The month before, if it was computed: 工号 → total and grade. */
  previous: { month: string; totals: Record<string, number | null> } | null;
};
export type KpiFormAnswer = Pick<
  MonthTableAnswer,
  'month' | 'state' | 'isDemo' | 'steps' | 'computing' | 'indicators' | 'signatures'
> & {
  person: PersonMonth;
  team: string | null;
  scheme: Scheme;
  /** What the last computing changed for this person, and why. */
  changes: KpiChange[];
};

export type KpiReopening = {
  by: string;
  at: string;
  reason: string;
  /** Which computing had been closed. */
  computing: number;
  /** How many facts that had come late count since then. */
  lateFacts: number;
};
/** What has changed since a month was computed, in words, and what computing it again would change. */
export type KpiOutlook = { sources: string[]; changes: KpiChange[] };
/** A fact that came after its month was closed; `fields` that differ from what counts. */
export type LateFactRow = {
  kind: string;
  kindName: string;
  person: Named | null;
  day: string;
  fields: { name: string; before: FactCell; after: FactCell }[];
  fileName: string | null;
  importedBy: string;
  importedAt: string;
};
export type LateFactsAnswer = { rows: LateFactRow[]; changes: KpiChange[] };
type FactCell = string | number | boolean | null;
export type SystemFaultRow = {
  id: string;
  day: string;
  team: { id: string; name: string } | null;
  kinds: string[];
  reason: string;
  madeBy: string;
  madeAt: string;
};

/** What one row of a form is made of. */
export type FigureSourceAnswer = {
  of: 'person' | 'team';
  sums: { measure: string; name: string; value: number | null }[];
  facts: {
    kind: string;
    name: string;
    columns: string[];
    rows: {
      id: number;
      person: Named | null;
      day: string;
      cells: FactCell[];
      fileName: string | null;
      importedAt: string;
      leftOut: string | null;
    }[];
    total: number;
  }[];
  coaching: {
    person: Named;
    callId: string | null;
    dueAt: string;
    doneAt: string | null;
    isInTime: boolean;
  }[];
  calls: {
    rows: {
      id: string;
      label: string;
      startedAt: string;
      person: Named;
      points: number;
      isFatal: boolean;
      scoredBy: string;
      version: number;
    }[];
    total: number;
  } | null;
};

/** 末位排名 of a month: each team and post on its own. */
export type RankingAnswer = Pick<MonthTableAnswer, 'month' | 'state' | 'isDemo' | 'steps' | 'computing'> & {
  groups: RankingGroup[];
  /** Only for those who reach everybody. */
  reviewers: (Severity & { name: string })[] | null;
  isSeverityAdjusted: boolean;
};
export type RankingGroup = {
  team: { id: string; name: string } | null;
  post: string;
  scheme: { version: string; name: string };
  rules: NonNullable<Scheme['ranking']>;
  /** How many are ranked, and how many from the end are looked at. */
  ranked: number;
  lookedAt: number;
  cannotDecide: boolean;
  people: RankedPerson[];
};
export type RankedPerson = Pick<
  PersonMonth,
  'number' | 'name' | 'standing' | 'adjusted' | 'candidate' | 'standardError' | 'uncounted' | 'proposal'
> & {
  total: number | null;
  grade: string | null;
  running: MonthsRunning;
  /** Earlier months and this one, oldest first, at most six. */
  months: LadderMonth[];
};
export type KpiSettings = { ahtReference: AhtReference; isSeverityAdjusted: boolean };

export type LadderRow = {
  id: string;
  month: string;
  person: Named;
  step: 'talk' | 'retraining' | 'proposal';
  because: string;
  state: 'proposed' | 'accepted' | 'rejected';
  reason: string | null;
  record: { from?: string; to?: string; mark?: number; isPassed?: boolean; note?: string } | null;
  decidedBy: string | null;
  decidedAt: string | null;
};
export type ExtraRow = {
  id: string;
  person: Named;
  points: number;
  reason: string;
  madeBy: string;
  madeAt: string;
};
/** 加扣分 of a month, of those who have any. */
export type OutsideAnswer = {
  isFrozen: boolean;
  people: {
    person: Named;
    team: string | null;
    /** False: they are not in the month, so what was entered for them does not count. */
    hasForm: boolean;
    /** What was counted by itself. */
    counted: { reason: string; times: number | null; points: number }[];
    added: number;
    cap: number;
    deducted: number;
  }[];
  /** What people entered, those taken back too. */
  entered: (ExtraRow & { removedBy: string | null; removedAt: string | null })[];
};

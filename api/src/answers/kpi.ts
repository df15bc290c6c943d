import type { PersonMonth, TeamMonth } from '@tingjian/core/kpi/month/month.ts';
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
};
export type KpiSignature = {
  personNumber: string;
  role: 'agent' | 'leader';
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
  /** The data have changed since it was computed. Null for those who do not reach everybody. */
  isOutdated: boolean | null;
  schemes: Record<string, Scheme>;
  indicators: Record<string, KpiIndicator>;
  people: PersonMonth[];
  teams: TeamMonth[];
  teamNames: Record<string, string>;
  signatures: KpiSignature[];
  /** The month before, if it was computed: 工号 → total and grade. */
  previous: { month: string; totals: Record<string, number | null> } | null;
};
export type KpiFormAnswer = Pick<
  MonthTableAnswer,
  'month' | 'state' | 'isDemo' | 'steps' | 'computing' | 'indicators' | 'signatures'
> & { person: PersonMonth; team: string | null; scheme: Scheme };

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

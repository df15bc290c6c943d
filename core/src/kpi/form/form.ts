import type { Figure } from '../indicators/figure.ts';
import type { Measure, Sums } from '../measures.ts';
import type { PointRule } from '../points/point-rule.ts';

/** What a form is made from. All sums are of the month. */
export type FormInput = {
  /** The person's own, or for a team lead those of the team. */
  own: Sums;
  team: Sums;
  centre: Sums;
  /** What a band is laid around, where it is not simply the centre's figure: AHT by type of call. */
  references: Record<string, number>;
  /** Fatal errors of the month that two people confirmed, whatever sample they came from. */
  fatals: number;
  /** Entered by a person, with a reason; additions count towards the cap. */
  extras: { points: number; reason: string }[];
};

export type FormPart = {
  indicator: string;
  share: number;
  rule: PointRule;
  figure: Figure;
  /** Whose figure counted. */
  from: 'own' | 'team' | 'full' | 'spread';
  reference: number | null;
  /** Unrounded; null while the figure is not there. */
  points: number | null;
  /** Why it is not simply the own figure. */
  note: string | null;
};
export type FormLine = { reason: string; measure: Measure | null; times: number | null; points: number };

export type FormRow = {
  id: string;
  name: string;
  weight: number;
  parts: FormPart[];
  adjustments: FormLine[];
  /** By what it counts more because the weight of what cannot be measured went to it; 1 as a rule, 0 without any figure. */
  spreadBy: number;
  /** Two decimals, 0..weight; null while a part waits for data. */
  points: number | null;
};

/** 考核表 of one person and month. */
export type Form = {
  rows: FormRow[];
  additions: FormLine[];
  /** What the additions come to under the cap. */
  added: number;
  /** Points off the total: fatal errors and further deductions. Negative. */
  deductions: FormLine[];
  deducted: number;
  /** Two decimals; null while a row waits. */
  total: number | null;
  grade: string | null;
  /** The best grade that a confirmed fatal error leaves; null without one. */
  notAbove: string | null;
  /** Names of the rows that wait for data. */
  waiting: string[];
};

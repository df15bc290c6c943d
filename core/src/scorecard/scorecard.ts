import type { Finding } from '../judge/finding.ts';

export type Category = 'P' | 'U' | 'S' | 'K';

/**
 * One line of points lost. `points` is negative or 0, and -100 for a fatal item: everything there is. `countedIn` names
 * the item that already costs this fault.
 */
export type Deduction = { item: string; times: number; points: number; countedIn: string | null };

/**
 * `highest`: every open proposal dismissed. `lowest`: every open proposal upheld (a fatal one makes it 0).
 * `final` is null until nothing is open.
 */
export type Points = { highest: number; lowest: number; final: number | null };

export type CategoryPoints = { code: Category; name: string; highest: number; lowest: number; outOf: number };

export type Scorecard = {
  points: Points;
  categories: CategoryPoints[];
  deductions: Deduction[];
  /** Codes whose finding waits for a person. */
  open: string[];
  /** Codes of the schedule that no rule judges, with the reason in Chinese. */
  notJudged: { item: string; why: string }[];
  findings: Finding[];
};

import type { DrawKind } from '@tingjian/core/sampling/decide-draw.ts';
import type { Period } from '@tingjian/core/sampling/periods-of-month.ts';
import type { PlanSettings } from '@tingjian/core/sampling/plan-settings.ts';

/** One draw and how far its calls are. Counts, but for `expected`: how many calls it takes on average. */
export type DrawRow = {
  id: string;
  kind: DrawKind;
  /** Null: the calls of the whole centre on which the machine found nothing. */
  person: { number: string; name: string } | null;
  fromDay: string;
  toDay: string;
  seed: string;
  drawnAt: string;
  frame: number;
  late: number;
  expected: number;
  taken: number;
  done: number;
  blind: number;
  unblinded: number;
  alsoRisk: number;
};

/** GET /api/sampling/plans/{month} */
export type PlanAnswer = {
  month: string;
  /** Months that have a plan, newest first. */
  months: string[];
  /** Of the plan, or what it would begin with. */
  settings: PlanSettings;
  plan: {
    madeBy: string;
    madeAt: string;
    /** SHA-256 of the seed, told from the beginning. */
    seedHash: string;
    /** Told when the whole month is drawn. */
    seed: string | null;
  } | null;
  /** Nothing of the month is drawn yet, and it is not over. */
  isOpen: boolean;
  weeks: Period[];
  draws: DrawRow[];
};

/** GET /api/sampling/draws/{id} : everything the draw was made from. */
export type DrawAnswer = {
  id: string;
  month: string;
  kind: DrawKind;
  person: string;
  fromDay: string;
  toDay: string;
  seed: string;
  expected: number;
  before: { expected: number; count: number };
  blindShare: number;
  frame: { id: string; stratum: string; isLate?: true; left?: number }[];
  picks: { id: string; probability: number; isBlind: boolean }[];
};

/** GET /api/sampling/draws/{id}/redraw */
export type RedrawAnswer = { taken: number; isSame: boolean; differs: string[] };

import type { Needed } from '../points/value-for.ts';

/** One thing that alone would have been enough, everything else as it is. */
export type GradeWay =
  | { kind: 'figure'; row: string; indicator: string; now: number; needed: Needed }
  /** Single events: so many more, or so many fewer (negative), of so many. */
  | { kind: 'count'; reason: string; change: number; of: number };

import { z } from 'zod';

const value = z.number();

/**
 * How an indicator's value becomes a share of its weight (domain section 3.2). Values are in the indicator's own
 * unit: 92.5 for 92.5 %.
 */
export const pointRule = z.discriminatedUnion('kind', [
  /** Target or better is full, floor or worse is nothing, between them in proportion. Either may be the larger. */
  z.strictObject({ kind: z.literal('linear'), target: value, floor: value }),
  /**
   * Half-open ranges in ascending order: a step holds from `from` (included) to the next step's `from` (excluded);
   * below the first counts as the first. `to`, where somebody writes it, has to be the next step's `from`. `share` 0..1.
   */
  z.strictObject({
    kind: z.literal('steps'),
    steps: z
      .array(z.strictObject({ from: value, to: value.optional(), share: z.number().min(0).max(1) }))
      .min(1)
      .max(50),
  }),
  /** Full at target or better; each whole `unit` worse takes `points` of the weight away, not under 0. */
  z.strictObject({
    kind: z.literal('per-unit'),
    target: value,
    unit: z.number().positive(),
    points: z.number().positive(),
    /** Is a larger value better? */
    higherIsBetter: z.boolean(),
  }),
  /**
   * Full within ±`full` of a reference value, nothing outside ±`none`, in proportion between: too short loses
   * points as well as too long. Both are shares of the reference (0.2 is 20 %).
   */
  z.strictObject({ kind: z.literal('band'), full: z.number().min(0), none: z.number().positive() }),
]);
export type PointRule = z.infer<typeof pointRule>;

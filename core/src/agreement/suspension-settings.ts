import { z } from 'zod';

/** When a machine rule stops deducting. Our own figures: no source names any. */
export const suspensionSettings = z.strictObject({
  /** 0..1: a rule whose whole 95 % interval of precision lies below this only flags. */
  bound: z.number().min(0).max(1).default(0.8),
  /** Decided findings below which nothing is concluded. */
  least: z.int().min(1).max(10_000).default(20),
  /** How far back reviews are counted. */
  days: z.int().min(1).max(3650).default(90),
});
export type SuspensionSettings = z.infer<typeof suspensionSettings>;

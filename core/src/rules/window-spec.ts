import { z } from 'zod';

/** Stretches of a call with a name: see docs/rules/README.md. */
export const WINDOW_NAMES = ['whole', 'opening', 'before-customer', 'closing', 'end', 'last-turn'] as const;

const turns = z.number().int().min(1).max(1000);
const milliseconds = z.number().int().min(1).max(86_400_000);
const percent = z.number().gt(0).max(100);

const measured = z
  .strictObject({
    firstTurns: turns,
    lastTurns: turns,
    firstMs: milliseconds,
    lastMs: milliseconds,
    firstPercent: percent,
    lastPercent: percent,
  })
  .partial()
  .refine((given) => Object.keys(given).length > 0, '窗口至少要写一个界限');

/** Where a condition looks: a named stretch, or the first or last so many turns, milliseconds or percent. */
export const windowSpec = z.union([z.enum(WINDOW_NAMES), measured]);
export type WindowSpec = z.infer<typeof windowSpec>;

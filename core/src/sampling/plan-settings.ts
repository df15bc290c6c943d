import { z } from 'zod';

/** How the calls of a month are drawn: domain section 5. Every figure is a setting; the defaults are our own choice. */
export const planSettings = z.strictObject({
  /** Random calls per agent and month (own: 8). */
  perMonth: z.int().min(1).max(100).default(8),
  /** Random calls per week for staff whose probation has not ended (own: 5). */
  newStaffPerWeek: z.int().min(0).max(50).default(5),
  /** 0..1: of the random calls, those judged without seeing what the machine found (own: 0.15). */
  blindShare: z.number().min(0).max(1).default(0.15),
  /** Calls of the whole centre per week on which the machine found nothing, so that misses are measured. */
  noFindingPerWeek: z.int().min(0).max(200).default(5),
  /** Where the time-of-day strata begin, hours in China, ascending, 0..23. */
  dayParts: z
    .array(z.int().min(0).max(23))
    .min(1)
    .max(8)
    .refine((hours) => hours.every((hour, i) => i === 0 || hour > hours[i - 1]!), '应从早到晚，不重复')
    .default([0, 8, 12, 18]),
  /** Days a reviewer has for a drawn call. */
  dueDays: z.int().min(1).max(30).default(3),
});
export type PlanSettings = z.infer<typeof planSettings>;

import { parse } from 'yaml';
import { z } from 'zod';
import { Refusal } from '../refusal.ts';

const common = { name: z.string(), detection: z.string(), basis: z.string().default('') };

const ordinaryItem = z.strictObject({
  ...common,
  /** Points lost each time, positive. */
  points: z.number().min(0).max(100),
  /** The most this item can cost in one call. */
  cap: z.number().min(0).max(100),
  per: z.string().optional(),
  /** The item that already costs this fault: this one is shown and costs nothing. */
  countedIn: z.string().optional(),
  isFatal: z.literal(false).default(false),
});
const fatalItem = z.strictObject({ ...common, isFatal: z.literal(true) });
const conductItem = z.strictObject({ ...common, points: z.number().min(0) });
const category = z.strictObject({ name: z.string(), outOf: z.number().positive() });

const schedule = z.strictObject({
  version: z.string().min(1),
  name: z.string().min(1),
  categories: z.strictObject({ P: category, U: category, S: category, K: category }),
  items: z.record(z.string().regex(/^[PUSKZ]\d\d$/), z.union([fatalItem, ordinaryItem])),
  conduct: z.record(z.string().regex(/^[LM]\d\d$/), conductItem),
});
/** What every item costs: domain section 2.2 (calls) and 2.3, 2.4 (conduct account). */
export type Schedule = z.infer<typeof schedule>;
export type ScheduleItem = Schedule['items'][string];

/** Reads a schedule from YAML. Throws a `bad-request` refusal that names every wrong place. */
export function readSchedule(text: string): Schedule {
  const read = schedule.safeParse(parse(text, { maxAliasCount: 0 }));
  if (!read.success) {
    const problems = read.error.issues
      .slice(0, 20)
      .map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Refusal('bad-request', { detail: `扣分标准有误：${problems.join('；')}` });
  }
  const total = Object.values(read.data.categories).reduce((sum, each) => sum + each.outOf, 0);
  if (total !== 100) throw new Refusal('bad-request', { detail: `四类满分之和应为 100，现为 ${total}` });
  return read.data;
}

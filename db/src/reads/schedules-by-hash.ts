import type { Schedule } from '@tingjian/core/schedule/schedule.ts';
import { inArray } from 'drizzle-orm';
import type { Queries } from '../connect.ts';
import { schedules } from '../schema/schedules.ts';
import { scheduleRead } from './schedule-read.ts';

/** Published schedules, as they were read when they were published. */
export async function schedulesByHash(db: Queries, hashes: string[]): Promise<Schedule[]> {
  const rows = await db
    .select({ text: schedules.text })
    .from(schedules)
    .where(inArray(schedules.hash, hashes));
  return rows.map(({ text }) => scheduleRead(text));
}

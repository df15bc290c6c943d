import type { Queries } from '../connect.ts';
import { currentSchedule } from './current-rules.ts';
import { scheduleRead } from './schedule-read.ts';

/** The names of the items of the schedule in force, by code. */
export async function itemNames(db: Queries): Promise<Record<string, string>> {
  const schedule = await currentSchedule(db);
  if (!schedule) return {};
  return Object.fromEntries(
    Object.entries(scheduleRead(schedule.text).items).map(([code, { name }]) => [code, name]),
  );
}

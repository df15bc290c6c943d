import { readSchedule } from '@tingjian/core/schedule/schedule.ts';
import type { Queries } from '../connect.ts';
import { currentSchedule } from './current-rules.ts';

/** The names of the items of the schedule in force, by code. */
export async function itemNames(db: Queries): Promise<Record<string, string>> {
  const schedule = await currentSchedule(db);
  if (!schedule) return {};
  return Object.fromEntries(
    Object.entries(readSchedule(schedule.text).items).map(([code, { name }]) => [code, name]),
  );
}

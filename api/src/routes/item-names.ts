import { readSchedule } from '@tingjian/core/schedule/schedule.ts';
import type { Database } from '@tingjian/db/connect.ts';
import { currentSchedule } from '@tingjian/db/reads/current-rules.ts';

/** The names of the items of the schedule in force, by code. */
export async function itemNames(db: Database): Promise<Record<string, string>> {
  const schedule = await currentSchedule(db);
  if (!schedule) return {};
  return Object.fromEntries(
    Object.entries(readSchedule(schedule.text).items).map(([code, { name }]) => [code, name]),
  );
}

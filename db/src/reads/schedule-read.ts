import { readSchedule, type Schedule } from '@tingjian/core/schedule/schedule.ts';

/** How many published versions are in use at a time, and some. */
const MOST_KEPT = 4;
const kept = new Map<string, Schedule>();

/** A published schedule from its text, which is read once: that takes longer than all else of saving a review. */
export function scheduleRead(text: string): Schedule {
  const known = kept.get(text);
  if (known) return known;
  const schedule = readSchedule(text);
  kept.set(text, schedule);
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!);
  return schedule;
}

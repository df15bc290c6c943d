import { chinaDay, chinaHour, chinaMonth, monthAfter } from '../calendar/china-day.ts';
import type { ExportFormat, ExportKind } from './export-kinds.ts';

/** What is made every month by itself, of the month before. */
export type ExportPlan = {
  isOn: boolean;
  /** 1..28, of the month after; hour 0..23 in China. */
  day: number;
  hour: number;
  files: { kind: ExportKind; format: ExportFormat }[];
};

export const NO_PLAN: ExportPlan = { isOn: false, day: 3, hour: 6, files: [] };

/**
 * The month (YYYY-MM) whose files are due at this moment, in China: the one before, from the day and hour of the plan
 * until the month ends. Null before that, or when the plan is off.
 */
export function monthDue({ isOn, day, hour }: ExportPlan, now: Date): string | null {
  if (!isOn) return null;
  const today = Number(chinaDay(now).slice(8));
  const isPast = today > day || (today === day && chinaHour(now) >= hour);
  return isPast ? monthAfter(chinaMonth(now), -1) : null;
}

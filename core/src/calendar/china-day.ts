/** China keeps UTC+8 all year round and has no summer time since 1991. */
const AHEAD_MS = 8 * 3600_000;
const DAY_MS = 24 * 3600_000;

/** The day in China at that moment, YYYY-MM-DD. */
export function chinaDay(at: Date): string {
  return new Date(at.getTime() + AHEAD_MS).toISOString().slice(0, 10);
}

/** The hour in China at that moment, 0 to 23. */
export function chinaHour(at: Date): number {
  return new Date(at.getTime() + AHEAD_MS).getUTCHours();
}

/** The month in China at that moment, YYYY-MM. */
export function chinaMonth(at: Date): string {
  return chinaDay(at).slice(0, 7);
}

/** The first moment of a day in China. */
export function startOfChinaDay(day: string): Date {
  return new Date(`${day}T00:00:00+08:00`);
}

/** The last second of a day in China: 23:59:59. */
export function endOfChinaDay(day: string): Date {
  return new Date(startOfChinaDay(day).getTime() + DAY_MS - 1000);
}

/** The day `count` days later, or earlier when it is negative. */
export function dayAfter(day: string, count = 1): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);
}

/** From the first moment of a day in China to that after the last day, which does not belong to it; open where none. */
export function chinaDaysSpan(days: { from?: string; to?: string }): { from?: Date; to?: Date } {
  return {
    from: days.from ? startOfChinaDay(days.from) : undefined,
    to: days.to ? startOfChinaDay(dayAfter(days.to)) : undefined,
  };
}

/** From the first moment of a month (YYYY-MM) in China to that of the next, which does not belong to it. */
export function chinaMonthSpan(month: string): { from: Date; until: Date } {
  return { from: startOfChinaDay(`${month}-01`), until: startOfChinaDay(`${monthAfter(month)}-01`) };
}

/** The month (YYYY-MM) `count` months later, or earlier when it is negative. */
export function monthAfter(month: string, count = 1): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const at = year * 12 + number - 1 + count;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
}

/** That many months (YYYY-MM) up to this one, the oldest first. */
export function monthsUpTo(month: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => monthAfter(month, index + 1 - count));
}

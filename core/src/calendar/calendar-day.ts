export const DAY_KINDS = ['holiday', 'workday'] as const;
export type DayKind = (typeof DAY_KINDS)[number];

export const DAY_KIND_NAMES: Record<DayKind, string> = { holiday: '放假', workday: '上班' };

/** A day (YYYY-MM-DD, in China) that is not what its weekday says: a holiday, or a weekend that is worked (调休). */
export type CalendarDay = { day: string; kind: DayKind; name: string | null };

/** The days that differ from their weekday, by day. */
export type Calendar = ReadonlyMap<string, DayKind>;

export function calendarOf(days: Pick<CalendarDay, 'day' | 'kind'>[]): Calendar {
  return new Map(days.map(({ day, kind }) => [day, kind]));
}

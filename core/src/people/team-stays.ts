import { dayAfter } from '../calendar/china-day.ts';

/** In which team from which day to which day (YYYY-MM-DD in China), both included; `toDay` null: with no end yet. */
export type Stay = { teamId: string; fromDay: string; toDay: string | null };

/** The stay of that day; null when the person was in no team. */
export function stayOn(stays: readonly Stay[], day: string): Stay | null {
  return stays.find((stay) => stay.fromDay <= day && (stay.toDay === null || day <= stay.toDay)) ?? null;
}

/** In order, and stays in one team that follow each other without a day between them made one. */
export function mergedStays(stays: readonly Stay[]): Stay[] {
  const merged: Stay[] = [];
  for (const stay of stays.toSorted((a, b) => (a.fromDay < b.fromDay ? -1 : 1))) {
    const last = merged.at(-1);
    const follows = last?.teamId === stay.teamId && last.toDay && dayAfter(last.toDay) === stay.fromDay;
    if (last && follows) last.toDay = stay.toDay;
    else merged.push({ ...stay });
  }
  return merged;
}

/** The stays of somebody whose last day this is: what would come later is dropped. */
export function staysUntil(stays: readonly Stay[], lastDay: string): Stay[] {
  return stays
    .filter(({ fromDay }) => fromDay <= lastDay)
    .map((stay) => (stay.toDay === null || stay.toDay > lastDay ? { ...stay, toDay: lastDay } : { ...stay }));
}

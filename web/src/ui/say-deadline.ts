import { whenInChina } from './say-time.ts';

/** 到 11-02 23:59: a year that everybody knows is left out. */
export const untilWords = (iso: string) => `到 ${whenInChina(iso).slice(5)}`;

/** How long is left, in words that need no reckoning. */
export function leftWords(daysLeft: number | null): string | null {
  if (daysLeft === null) return null;
  return daysLeft === 0 ? '今天截止' : `剩 ${daysLeft} 个工作日`;
}

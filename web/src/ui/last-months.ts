import { chinaMonth, monthsUpTo } from '@tingjian/core/calendar/china-day.ts';

/** This month and those before it in China, YYYY-MM, the newest first. */
export const lastMonths = (count: number) => monthsUpTo(chinaMonth(new Date()), count).toReversed();

import { chinaDay } from '@tingjian/core/calendar/china-day.ts';

/** The day it is in China, YYYY-MM-DD, whatever zone the browser is in. */
export const chinaToday = () => chinaDay(new Date());

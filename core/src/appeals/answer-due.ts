import { addWorkingDays } from '../calendar/add-working-days.ts';
import type { Calendar } from '../calendar/calendar-day.ts';

/** Working days to answer an appeal (domain section 5, own). */
const ANSWER_DAYS = 3;

/** The last second in which an appeal filed now has to be answered; then it goes up to the manager. */
export function answerDue(filedAt: Date, calendar: Calendar): Date {
  return addWorkingDays(filedAt, ANSWER_DAYS, calendar);
}

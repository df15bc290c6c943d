import { addWorkingDays } from '../calendar/add-working-days.ts';
import type { Calendar } from '../calendar/calendar-day.ts';
import type { RefusalCode } from '../refusal.ts';
import type { AppealState } from './appeal.ts';

/** Working days to object after a score was published, or after the first answer (domain section 5, own). */
const FILING_DAYS = 3;
const ROUNDS = 2;

export type EarlierAppeal = { round: number; state: AppealState; answeredAt: Date | null };

/** What is known of one item of a score when somebody wants to object to it. */
export type Filing = {
  isOwnCall: boolean;
  /** When the score was published; null while it is not final. A version that an appeal made does not count. */
  publishedAt: Date | null;
  /** The item is missed in the version that counts now. */
  isMissed: boolean;
  isMonthFrozen: boolean;
  /** Appeals against the same publication and item. */
  earlier: EarlierAppeal[];
};

/** `until`: the last second in which it may be filed, where that is known. */
export type AppealChance =
  | { may: true; round: number; until: Date }
  | { may: false; why: RefusalCode; until: Date | null };

/** Whether an appeal may be filed now, in which round and until when; otherwise the reason. */
export function appealChance(filing: Filing, now: Date, calendar: Calendar): AppealChance {
  const no = (why: RefusalCode, until: Date | null = null): AppealChance => ({ may: false, why, until });
  if (!filing.isOwnCall) return no('appeal-not-own');
  if (!filing.publishedAt) return no('appeal-not-final');
  const counted = filing.earlier.filter(({ state }) => state !== 'withdrawn');
  if (counted.some(({ state }) => state === 'open')) return no('appeal-waiting');
  if (counted.length >= ROUNDS) return no('appeal-rounds-used');
  if (!filing.isMissed) return no('appeal-no-deduction');
  const round = counted.length + 1;
  const since = counted.at(-1)?.answeredAt ?? filing.publishedAt;
  const until = addWorkingDays(since, FILING_DAYS, calendar);
  if (now > until) return no('appeal-too-late', until);
  if (filing.isMonthFrozen) return no('month-frozen', until);
  return { may: true, round, until };
}

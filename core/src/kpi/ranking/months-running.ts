import type { LadderMonth } from './ladder-month.ts';

/** What the months up to the last one come to. */
export type MonthsRunning = {
  /** Marked in so many counted months one after the other, the last one included. */
  inARow: number;
  /** Marked in so many of the last three counted months. */
  ofThree: number;
  /** Retrainings that were accepted, and grades D or E, in six months by the calendar. */
  retrainings: number;
  low: number;
};

const LOW = new Set(['D', 'E']);

/** How often somebody was last (domain 3.5 rules 6 and 7). A month that is not counted neither counts nor interrupts. */
export function monthsRunning(months: LadderMonth[]): MonthsRunning {
  const counted = months.filter(({ isCounted }) => isCounted);
  const unmarked = counted.findLastIndex(({ isMarked }) => !isMarked);
  const last = months.at(-1);
  const six = counted.filter(({ month }) => last && monthsBetween(month, last.month) < 6);
  return {
    inARow: counted.length - 1 - unmarked,
    ofThree: counted.slice(-3).filter(({ isMarked }) => isMarked).length,
    retrainings: six.filter(({ retraining }) => retraining !== 'none').length,
    low: six.filter(({ grade }) => grade !== null && LOW.has(grade)).length,
  };
}

/** Both YYYY-MM. */
function monthsBetween(from: string, to: string): number {
  const number = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
  return number(to) - number(from);
}

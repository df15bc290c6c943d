import { chinaMonthSpan } from '@tingjian/core/calendar/china-day.ts';
import { workingDaysLeft } from '@tingjian/core/calendar/working-days-left.ts';
import { type MeanPoints, meanPoints } from '@tingjian/core/scorecard/mean-points.ts';
import { eq } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { calls } from '../../schema/calls.ts';
import { calendarInForce } from '../calendar-list.ts';
import { appealableScores, scoresToAcknowledge } from './person-scores.ts';
import { randomPoints } from './random-points.ts';

export type PersonMonth = {
  month: string;
  /** Over the randomly drawn and reviewed calls; null while there are none. */
  mean: MeanPoints | null;
  /** Of any month. */
  toAcknowledge: number;
  /** Of any month. `daysLeft`: whole working days after today, 0 is the last day; null when there are none. */
  appealable: { calls: number; until: Date | null; daysLeft: number | null };
};

/** A person's month in one line. */
export async function personMonth(
  db: Queries,
  { number, month, now }: { number: string; month: string; now: Date },
): Promise<PersonMonth> {
  const points = await randomPoints(db, chinaMonthSpan(month), eq(calls.agentNumber, number));
  const appealable = await appealableScores(db, number, now);
  const untils = appealable.flatMap(({ appealUntil }) => appealUntil?.getTime() ?? []);
  const until = untils.length > 0 ? new Date(Math.min(...untils)) : null;
  return {
    month,
    mean: meanPoints(points.map((each) => each.points)),
    toAcknowledge: await scoresToAcknowledge(db, number),
    appealable: {
      ...{ calls: appealable.length, until },
      daysLeft: until && workingDaysLeft(now, until, await calendarInForce(db)),
    },
  };
}

import { chinaMonthSpan, monthsUpTo } from '@tingjian/core/calendar/china-day.ts';
import { median } from '@tingjian/core/median.ts';
import { type MeanPoints, meanPoints } from '@tingjian/core/scorecard/mean-points.ts';
import { eq, sql } from 'drizzle-orm';
import { CHINA_TODAY, chinaDayOf } from '../../china-day-of.ts';
import type { Queries } from '../../connect.ts';
import { calls } from '../../schema/calls.ts';
import { stayCovers } from '../../stay-covers.ts';
import { randomPoints } from './random-points.ts';

/** With fewer others than this, a median would tell the score of one of them. */
const FEWEST = 3;

export type TrendMonth = {
  month: string;
  own: MeanPoints | null;
  /** Of the means of the others in the team; null when they are too few. */
  team: { median: number; people: number } | null;
};

/** One's own means, month by month up to `month`, beside the median of the team one is in today. */
export async function personTrend(
  db: Queries,
  asked: { number: string; month: string; months: number },
): Promise<TrendMonth[]> {
  const { number } = asked;
  const months = monthsUpTo(asked.month, asked.months);
  const span = { from: chinaMonthSpan(months[0]!).from, until: chinaMonthSpan(asked.month).until };
  const own = await randomPoints(db, span, eq(calls.agentNumber, number));
  const mates = await randomPoints(
    db,
    span,
    sql`${calls.agentNumber} <> ${number} and exists (
      select 1 from team_stays mine join team_stays theirs on theirs.team_id = mine.team_id
      where mine.person_number = ${number} and ${stayCovers('mine', CHINA_TODAY)}
        and theirs.person_number = ${calls.agentNumber}
        and ${stayCovers('theirs', chinaDayOf(calls.startedAt))})`,
  );
  return months.map((month) => {
    const means = [
      ...Map.groupBy(
        mates.filter((each) => each.month === month),
        (each) => each.number,
      ),
    ].map(([, calls]) => meanPoints(calls.map(({ points }) => points))!.points);
    return {
      month,
      own: meanPoints(own.filter((each) => each.month === month).map(({ points }) => points)),
      team: means.length >= FEWEST ? { median: median(means)!, people: means.length } : null,
    };
  });
}

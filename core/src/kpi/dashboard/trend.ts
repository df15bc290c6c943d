import { type PeriodKind, periodStart, periodStarts } from '../../calendar/periods.ts';
import { grouped } from '../../grouped.ts';
import { addQuality, type Quality, type QualitySums, qualityOf } from './quality.ts';

export type Trend = { total: Quality; points: (Quality & { start: string })[] };

/** Days (YYYY-MM-DD) of sums as a line by day, week or month; a period without calls is there with empty figures. */
export function trendOf(
  { from, to, by }: { from: string; to: string; by: PeriodKind },
  days: ({ day: string } & QualitySums)[],
): Trend {
  const at = grouped(days, ({ day }) => periodStart(day, by));
  return {
    total: qualityOf(addQuality(days)),
    points: periodStarts(from, to, by).map((start) => ({
      start,
      ...qualityOf(addQuality(at.get(start) ?? [])),
    })),
  };
}

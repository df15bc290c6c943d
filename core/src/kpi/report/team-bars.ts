import { figureOf } from '../indicators/figure.ts';
import type { Indicator } from '../indicators/read-indicators.ts';
import type { ReportBlock } from './report.ts';
import { whole } from './report-figure.ts';
import type { ReportInput } from './report-input.ts';

type Bar = Extract<ReportBlock, { kind: 'bars' }>['bars'][number];

/** An indicator of 0..100 by team with its interval and how many cases stand behind it. */
export function teamBars(teams: ReportInput['teams'], indicator: Indicator, unit: string): Bar[] {
  return teams.flatMap(({ name, sums }) => {
    const { value, low, high, below } = figureOf(indicator, sums);
    if (name === null && !below) return [];
    const within = low === null || high === null ? {} : { low: Math.max(0, low), high: Math.min(100, high) };
    return [{ name: name ?? '不在班组', value, ...within, note: `${whole(below ?? 0)} ${unit}` }];
  });
}

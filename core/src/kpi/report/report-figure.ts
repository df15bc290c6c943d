import { differenceOf } from '../dashboard/difference-of.ts';
import { signed } from '../form-page/signed.ts';
import { figureOf } from '../indicators/figure.ts';
import type { Indicator } from '../indicators/read-indicators.ts';
import type { Measure } from '../measures.ts';
import { fixed2, round2 } from '../round.ts';
import type { ReportFigure } from './report.ts';
import type { ReportInput } from './report-input.ts';

const BEFORE = { lastMonth: '较上月', lastYear: '较上年同月' } as const;
const TIMES = Object.keys(BEFORE) as (keyof typeof BEFORE)[];

type Asked = Pick<ReportInput, 'sums' | 'indicators'>;

/**
 * An indicator of the centre: its value, what stands above and below the line, the 95 % interval, and how far it is from
 * the months it is compared with; a difference whose interval holds zero is said to be maybe chance.
 */
export function reportFigure(code: string, { sums, indicators }: Asked): ReportFigure {
  const indicator = indicators.get(code)!;
  const now = figureOf(indicator, sums.now);
  const counts =
    now.above === null || now.below === null ? [] : [`${plain(now.above)} ÷ ${plain(now.below)}`];
  const interval = now.low === null || now.high === null ? [] : [`95% 区间 ${sayRange(now.low, now.high)}`];
  const changes = TIMES.flatMap((time) => {
    const found = differenceOf(now, figureOf(indicator, sums[time]));
    if (!found) return [];
    const chance = found.interval !== null && !found.isSure ? '，可能出于偶然' : '';
    return [`${BEFORE[time]} ${signed(round2(found.value))}${unitOfChange(indicator)}${chance}`];
  });
  const few = now.value !== null && !now.isEnough ? ['样本少'] : [];
  return {
    name: indicator.name,
    value: now.value === null ? '无数据' : sayValue(now.value, indicator),
    note: [...counts, ...interval, ...few].join('，'),
    changes,
  };
}

/** Something that is only counted, with how many percent more or fewer than before. */
export function reportCount(
  name: string,
  { measure, unit, sums }: { measure: Measure; unit: string } & Pick<ReportInput, 'sums'>,
): ReportFigure {
  const now = sums.now[measure];
  const changes = TIMES.flatMap((time) => {
    const before = sums[time][measure];
    return now === undefined || !before
      ? []
      : [`${BEFORE[time]} ${signed(round2((now / before - 1) * 100))}%（${whole(before)}）`];
  });
  return { name, value: now === undefined ? '无数据' : `${whole(now)} ${unit}`, note: '', changes };
}

function sayValue(value: number, { unit }: Pick<Indicator, 'unit'>): string {
  if (unit === '%') return `${fixed2(value)}%`;
  return unit.startsWith('每') ? `${unit} ${fixed2(value)}` : `${fixed2(value)} ${unit}`;
}

/** 18,260 */
export function whole(count: number): string {
  return Math.round(count).toLocaleString('en-US');
}

/** 18260 or 96.5: as many decimals as there are, at most two. */
export function plain(value: number): string {
  return round2(value).toLocaleString('en-US', { maximumFractionDigits: 2 });
}

const sayRange = (low: number, high: number) => `${fixed2(low)}–${fixed2(high)}`;
const unitOfChange = ({ unit }: Indicator) =>
  unit === '%' ? ' 个百分点' : unit.startsWith('每') ? '' : ` ${unit}`;

import type { Difference } from '@tingjian/core/kpi/dashboard/difference-of.ts';

type Measured = { value: number | null; n: number; low: number | null; high: number | null };

const ONE = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 1, minimumFractionDigits: 1 });
const TWO = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2 });
const WHOLE = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 0 });

export const one = (value: number) => ONE.format(value).replace('-', '−');
export const two = (value: number) => TWO.format(value).replace('-', '−');
export const whole = (value: number) => WHOLE.format(value);

/** One decimal and the unit, or 无数据. */
export const oneOf = ({ value }: Measured, unit = '') => (value === null ? '无数据' : `${one(value)}${unit}`);

/** 92.4%, or 无数据. */
export const percentOf = (figure: Measured) => (figure.value === null ? '无数据' : `${one(figure.value)}%`);

/** 90.6–91.8 with the unit, or why there is none. */
export function rangeOf({ low, high }: Measured, unit = ''): string {
  return low === null || high === null ? '太少，没有区间' : `${one(low)}–${one(high)}${unit}`;
}

/** What a figure stands on: 480 通，95% 区间 90.6–91.8. */
export function underFigure(figure: Measured, counted: string): string {
  const count = `${whole(figure.n)} ${counted}`;
  if (figure.n === 0) return count;
  return figure.low === null ? `${count}，太少，没有区间` : `${count}，95% 区间 ${rangeOf(figure)}`;
}

/** ＋0.4（−0.5 至 ＋1.3，可能只是波动）. */
export function sayDifference({ value, interval, isSure }: Difference, unit: string): string {
  const signed = (number: number) => (number > 0 ? `＋${one(number)}` : one(number));
  if (!interval) return `${signed(value)} ${unit}（太少，分不清是不是波动）`;
  const sure = isSure ? '不是偶然' : '可能只是波动';
  return `${signed(value)} ${unit}（${signed(interval.low)} 至 ${signed(interval.high)}，${sure}）`;
}

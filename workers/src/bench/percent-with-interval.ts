import { shareOf } from '@tingjian/core/agreement/share.ts';

/** 95 % Wilson interval of a share, as text such as `97.1 % (92.4–98.9)`; `–` when nothing was counted. */
export function percentWithInterval(hits: number, of: number): string {
  const { value, interval } = shareOf(hits, of);
  if (value === null || !interval) return '–';
  const text = (share: number) => (share * 100).toFixed(1);
  return `${text(value)} % (${text(interval.low)}–${text(interval.high)})`;
}

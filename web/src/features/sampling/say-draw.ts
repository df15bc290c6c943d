import type { Period } from '@tingjian/core/sampling/periods-of-month.ts';

/** 11-02 至 11-08; one day alone is that day. */
export function sayPeriod({ fromDay, toDay }: Period): string {
  const [from, to] = [fromDay.slice(5), toDay.slice(5)];
  return from === to ? from : `${from} 至 ${to}`;
}

/** 2.8%: two digits that say something, also of small probabilities. */
export function percent(share: number): string {
  const value = share * 100;
  return `${value >= 99.95 ? 100 : Number(value.toPrecision(2))}%`;
}

import { type Interval, Z95 } from './interval.ts';

/**
 * 95 % Wilson score interval of a share (Wilson 1927). `hits` of `of`, both may be fractions (an effective sample);
 * `of` above 0. Bounds are shares 0..1 and always hold the share itself.
 */
export function wilson(hits: number, of: number): Interval {
  const share = hits / of;
  const centre = share + Z95 ** 2 / (2 * of);
  const spread = Z95 * Math.sqrt((share * (1 - share)) / of + Z95 ** 2 / (4 * of * of));
  const scale = 1 + Z95 ** 2 / of;
  return {
    low: Math.min(share, Math.max(0, (centre - spread) / scale)),
    high: Math.max(share, Math.min(1, (centre + spread) / scale)),
  };
}

/** How wide a bucket of scores is; 100 points fill 20 of them, and 100 itself is in the last. */
export const BUCKET_POINTS = 5;
export const BUCKETS = 20;

/** Counts by bucket, from 0 on, as buckets with their edges. */
export function bucketsOf(counts: number[]): {
  calls: number;
  buckets: { from: number; to: number; calls: number }[];
} {
  return {
    calls: counts.reduce((sum, each) => sum + each, 0),
    buckets: Array.from({ length: BUCKETS }, (_, at) => {
      return { from: at * BUCKET_POINTS, to: (at + 1) * BUCKET_POINTS, calls: counts[at] ?? 0 };
    }),
  };
}

/** Two-sided 95 % quantiles of Student's t by degrees of freedom, 1 to 30. */
const T95 = [
  12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131,
  2.12, 2.11, 2.101, 2.093, 2.086, 2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048, 2.045, 2.042,
];

/** Student's t for a 95 % interval; for many degrees of freedom by the expansion around the normal quantile. */
export function t95(degrees: number): number {
  const z = 1.959964;
  return (
    T95[degrees - 1] ??
    z + (z ** 3 + z) / (4 * degrees) + (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * degrees ** 2)
  );
}

/** The sample standard deviation from sums; null for fewer than two values. */
export function deviationOf({
  n,
  sum,
  sumOfSquares,
}: {
  n: number;
  sum: number;
  sumOfSquares: number;
}): number | null {
  if (n < 2) return null;
  // Equal values may come out a hair below zero.
  return Math.sqrt(Math.max(0, (sumOfSquares - (sum * sum) / n) / (n - 1)));
}

/** 95 % interval of a mean (Student); null for fewer than two values, where nobody can tell. */
export function meanInterval(of: {
  n: number;
  sum: number;
  sumOfSquares: number;
}): { low: number; high: number } | null {
  const deviation = deviationOf(of);
  if (deviation === null) return null;
  const half = (t95(Math.round(of.n) - 1) * deviation) / Math.sqrt(of.n);
  return { low: of.sum / of.n - half, high: of.sum / of.n + half };
}

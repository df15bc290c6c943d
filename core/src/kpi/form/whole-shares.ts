const HUNDREDTHS = 100;

/**
 * Shares of `whole` in proportion to `weights`, each with two decimals and together exactly the whole: what rounding
 * down leaves goes to those that lost most by it, the first of equals first. No weight gets no share.
 */
export function wholeShares(weights: number[], whole: number): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (sum <= 0) return weights.map(() => 0);
  const units = Math.round(whole * HUNDREDTHS);
  const exact = weights.map((weight) => (weight / sum) * units);
  const shares = exact.map((share) => Math.floor(share + 1e-9));
  const left = units - shares.reduce((total, share) => total + share, 0);
  const byLoss = exact
    .map((share, at) => ({ at, lost: share - shares[at]! }))
    .toSorted((a, b) => (Math.abs(a.lost - b.lost) < 1e-9 ? a.at - b.at : b.lost - a.lost));
  for (const { at } of byLoss.slice(0, left)) shares[at]! += 1;
  return shares.map((share) => share / HUNDREDTHS);
}

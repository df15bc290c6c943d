/** 95 % Wilson interval of a share, as text such as `97.1 % (92.4–98.9)`; `–` when nothing was counted. */
export function percentWithInterval(hits: number, of: number): string {
  if (of === 0) return '–';
  const { low, high } = wilson(hits, of);
  const text = (share: number) => (share * 100).toFixed(1);
  return `${text(hits / of)} % (${text(low)}–${text(high)})`;
}

/** The bounds between which the true share lies in 95 of 100 such samples. */
export function wilson(hits: number, of: number): { low: number; high: number } {
  const z = 1.959964;
  const share = hits / of;
  const centre = share + (z * z) / (2 * of);
  const spread = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  const scale = 1 + (z * z) / of;
  return { low: Math.max(0, (centre - spread) / scale), high: Math.min(1, (centre + spread) / scale) };
}

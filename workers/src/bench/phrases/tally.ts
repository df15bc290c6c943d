/** Calls with the phrase in which it was found or not, and calls without it in which it was found all the same. */
export type Tally = { found: number; lost: number; falseAlarms: number; clean: number };

export const emptyTally = (): Tally => ({ found: 0, lost: 0, falseAlarms: 0, clean: 0 });

export function sumOf(tallies: Tally[]): Tally {
  const sum = emptyTally();
  for (const each of tallies) for (const key of Object.keys(sum) as (keyof Tally)[]) sum[key] += each[key];
  return sum;
}

/** `97.2 % (96.1–98.0), 412/424`: a share with its 95 % Wilson interval and counts. */
export function share(part: number, whole: number): string {
  if (whole === 0) return '–';
  const [low, high] = wilson(part, whole);
  return `${tenth(part / whole)} % (${tenth(low)}–${tenth(high)}), ${part}/${whole}`;
}

export const recall = ({ found, lost }: Tally) => share(found, found + lost);
export const precision = ({ found, falseAlarms }: Tally) => share(found, found + falseAlarms);

export function wilson(part: number, whole: number): [low: number, high: number] {
  const z = 1.96;
  const p = part / whole;
  const middle = p + (z * z) / (2 * whole);
  const spread = z * Math.sqrt((p * (1 - p)) / whole + (z * z) / (4 * whole * whole));
  const over = 1 + (z * z) / whole;
  return [Math.max(0, (middle - spread) / over), Math.min(1, (middle + spread) / over)];
}

function tenth(value: number): string {
  return (100 * value).toFixed(1);
}

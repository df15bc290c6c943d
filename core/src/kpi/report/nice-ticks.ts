const STEPS = [1, 2, 2.5, 5, 10];

/** Round values for an axis that covers low..high, about so many; at least two, the first ≤ low, the last ≥ high. */
export function niceTicks(low: number, high: number, about = 4): number[] {
  const span = high > low ? high - low : Math.max(1, Math.abs(high));
  const rough = span / about;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = STEPS.map((factor) => factor * power).find((each) => each >= rough - 1e-12)!;
  const first = Math.floor(low / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(high / step - 1e-9));
  return Array.from({ length: last - first + 1 }, (_, at) => Number(((first + at) * step).toPrecision(12)));
}

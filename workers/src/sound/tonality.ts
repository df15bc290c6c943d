import type { Span } from '@tingjian/core/transcript/transcript.ts';

const WINDOW_MS = 64;
const MOST_WINDOWS = 40;
const [LOW_HZ, HIGH_HZ, BAND_HZ] = [300, 3500, 400];

/**
 * 0 for noise of any colour, 1 for pure tones: one less the spectral flatness within narrow bands, weighted by
 * what each carries and set against that of white noise, at the median over some windows of the stretch.
 */
export function tonality(samples: Int16Array, sampleRate: number, { startMs, endMs }: Span): number {
  const length = Math.round((WINDOW_MS * sampleRate) / 1000);
  const from = Math.round((startMs * sampleRate) / 1000);
  const room = Math.round((endMs * sampleRate) / 1000) - length - from;
  const count = Math.max(1, Math.min(MOST_WINDOWS, Math.floor(room / length)));
  const values = Array.from({ length: count }, (_, n) => {
    const at = from + Math.max(0, Math.floor((room * n) / count));
    return 1 - Math.min(1, flatness(samples.subarray(at, at + length), sampleRate) / 0.56);
  });
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

/** Geometric over arithmetic mean of the power spectrum: 0.56 for white noise, near 0 for tones. */
function flatness(samples: Int16Array, sampleRate: number): number {
  const step = sampleRate / samples.length;
  const shaped = Float64Array.from(
    samples,
    (value, at) => value * (0.5 - 0.5 * Math.cos((2 * Math.PI * at) / samples.length)),
  );
  let [weighted, total] = [0, 0];
  for (let low = LOW_HZ; low < Math.min(HIGH_HZ, sampleRate / 2); low += BAND_HZ) {
    let [sum, logs, bins] = [0, 0, 0];
    for (let hz = low; hz < low + BAND_HZ; hz += step, bins++) {
      const power = powerAt(shaped, (2 * Math.PI * hz) / sampleRate) + 1e-9;
      sum += power;
      logs += Math.log(power);
    }
    weighted += Math.exp(logs / bins) * bins;
    total += sum;
  }
  return weighted / total;
}

/** Goertzel. */
function powerAt(samples: Float64Array, angle: number): number {
  const turn = 2 * Math.cos(angle);
  let [last, before] = [0, 0];
  for (const sample of samples) [last, before] = [sample + turn * last - before, last];
  return last * last + before * before - turn * last * before;
}

/** Windowed-sinc polyphase low-pass: flat to 90 % of the lower band, images and aliases 70 dB down. */
const ZERO_CROSSINGS = 24;
const BETA = 7.5;
const ROLL_OFF = 0.95;
/** Enough for an exact answer at every usual rate (11,025 to 16,000 needs 640); odd rates get the nearest. */
const MOST_PHASES = 640;

type Filter = { up: number; down: number; half: number; phases: Float32Array[] };
const filters = new Map<string, Filter>();

/** Block by block, so that three hours at 192 kHz never stand in memory. */
export type Resampler = { push(block: Float32Array): Float32Array; end(): Float32Array };

export function createResampler(fromHz: number, toHz: number): Resampler {
  if (fromHz === toHz) return { push: (block) => block, end: () => new Float32Array(0) };
  const { up, down, half, phases } = filterFor(fromHz, toHz);
  let kept: Float32Array = new Float32Array(half);
  let keptFrom = -half;
  let written = 0;
  let seen = 0;

  function push(block: Float32Array): Float32Array {
    const input = new Float32Array(kept.length + block.length);
    input.set(kept);
    input.set(block, kept.length);
    seen += block.length;
    const ready = Math.max(0, Math.ceil(((keptFrom + input.length - half - 1) * up) / down) - written);
    const output = new Float32Array(ready);
    for (let n = 0; n < ready; n++) {
      const place = Math.round(((written + n) * down * phases.length) / up);
      const phase = place % phases.length;
      const taps = phases[phase]!;
      const from = (place - phase) / phases.length - half + 1 - keptFrom;
      let sum = 0;
      for (let tap = 0; tap < taps.length; tap++) sum += taps[tap]! * input[from + tap]!;
      output[n] = sum;
    }
    written += ready;
    const next = Math.max(keptFrom, Math.floor((written * down) / up) - half);
    kept = input.slice(next - keptFrom);
    keptFrom = next;
    return output;
  }

  return {
    push,
    end: () => {
      const whole = Math.round((seen * up) / down) - written;
      return push(new Float32Array(half * 2 + 3)).subarray(0, Math.max(0, whole));
    },
  };
}

export function resample(samples: Float32Array, fromHz: number, toHz: number): Float32Array {
  if (fromHz === toHz) return samples;
  const resampler = createResampler(fromHz, toHz);
  const body = resampler.push(samples);
  const tail = resampler.end();
  const whole = new Float32Array(body.length + tail.length);
  whole.set(body);
  whole.set(tail, body.length);
  return whole;
}

function filterFor(fromHz: number, toHz: number): Filter {
  const key = `${fromHz}/${toHz}`;
  const known = filters.get(key);
  if (known) return known;
  const divisor = greatestDivisor(fromHz, toHz);
  const up = toHz / divisor;
  const cutOff = ROLL_OFF * Math.min(1, toHz / fromHz);
  const half = Math.ceil(ZERO_CROSSINGS / cutOff);
  const count = Math.min(up, MOST_PHASES);
  const phases = Array.from({ length: count }, (_, phase) => {
    const taps = Float32Array.from({ length: half * 2 }, (_, tap) => {
      const x = tap - half + 1 - phase / count;
      return cutOff * sinc(cutOff * x) * kaiser(x / half);
    });
    const sum = taps.reduce((total, tap) => total + tap, 0);
    return taps.map((tap) => tap / sum);
  });
  const filter = { up, down: fromHz / divisor, half, phases };
  filters.set(key, filter);
  return filter;
}

const greatestDivisor = (a: number, b: number): number => (b === 0 ? a : greatestDivisor(b, a % b));
const sinc = (x: number) => (x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x));
const kaiser = (x: number) => (Math.abs(x) > 1 ? 0 : bessel(BETA * Math.sqrt(1 - x * x)) / bessel(BETA));

function bessel(x: number): number {
  let sum = 1;
  for (let n = 1, term = 1; n < 30; n++) sum += term *= (x / 2 / n) ** 2;
  return sum;
}

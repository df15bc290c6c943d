import type { Span } from '@tingjian/core/transcript/transcript.ts';
import { loudness, SILENCE_DB } from './loudness.ts';

/** Frames this far under the mean are the breaths and closed lips between the sounds. */
const BELOW_MEAN_DB = 15;

/**
 * How loud the voice in these stretches is on average, in dB below full scale to a tenth: the energy of the voiced
 * frames only, so that a turn with many short pauses is as loud as one without. `null` where there is no sound at all.
 */
export function voiceLevel(samples: Int16Array, sampleRate: number, stretches: Span[]): number | null {
  const place = (ms: number) => Math.round((ms * sampleRate) / 1000);
  const powers = stretches.flatMap(({ startMs, endMs }) =>
    Array.from(
      loudness(samples.subarray(place(startMs), place(endMs)), sampleRate).filter((db) => db > SILENCE_DB),
      (db) => 10 ** (db / 10),
    ),
  );
  if (powers.length === 0) return null;
  const gate = mean(powers) * 10 ** (-BELOW_MEAN_DB / 10);
  return Math.round(100 * Math.log10(mean(powers.filter((power) => power >= gate)))) / 10;
}

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

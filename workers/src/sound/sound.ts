/** A recording as samples: at most 16 kHz, because a telephone carries no more and three hours must fit in memory. */
export type Sound = {
  sampleRate: number;
  channels: Int16Array<ArrayBuffer>[];
  durationMs: number;
  /** What the bytes were, by their own signs: `wav/alaw`, `mp3`, `ogg` … */
  format: string;
  /** Chinese sentences about what was odd and put up with (a lying header, say). */
  notes: string[];
};

export type SoundLimits = {
  maxDurationMs: number;
  /** Over all channels, after reduction to 16 kHz; two bytes of memory each. */
  maxSamples: number;
  /** A decoder that takes longer is stopped. */
  maxDecodeMs: number;
};

export const SOUND_LIMITS: SoundLimits = {
  maxDurationMs: 3 * 3_600_000,
  maxSamples: 400_000_000,
  maxDecodeMs: 10 * 60_000,
};

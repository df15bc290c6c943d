/** Loudness in dB below full scale, one value per 10 ms. Digital silence is `SILENCE_DB`. */
export const FRAME_MS = 10;
export const SILENCE_DB = -100;

export function loudness(samples: Int16Array, sampleRate: number): Float32Array {
  const frame = (sampleRate * FRAME_MS) / 1000;
  const frames = Math.floor(samples.length / frame);
  return Float32Array.from({ length: frames }, (_, n) => {
    const from = Math.round(n * frame);
    const to = Math.round((n + 1) * frame);
    let energy = 0;
    for (let at = from; at < to; at++) energy += samples[at]! ** 2;
    return energy === 0
      ? SILENCE_DB
      : Math.max(SILENCE_DB, 10 * Math.log10(energy / (to - from) / 32_768 ** 2));
  });
}

/** What the line sounds like when nobody speaks: the quiet tenth of the frames that are not digital silence. */
export function noiseFloorDb(levels: Float32Array): number {
  const heard = levels.filter((level) => level > -90).sort();
  return heard[Math.floor(heard.length / 10)] ?? SILENCE_DB;
}

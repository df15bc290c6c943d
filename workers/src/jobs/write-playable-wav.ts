import { open } from 'node:fs/promises';
import { PCM_WAV_HEADER_BYTES, pcmWavHeader } from '@tingjian/core/recording/pcm-wav-header.ts';
import type { Sound } from '../sound/sound.ts';

const FRAMES_AT_ONCE = 1 << 16;

/** Writes the sound as a plain 16-bit WAV; answers its size in bytes. */
export async function writePlayableWav(path: string, { sampleRate, channels }: Sound): Promise<number> {
  const frames = channels[0]!.length;
  const file = await open(path, 'wx', 0o600);
  try {
    await file.write(pcmWavHeader({ sampleRate, channels: channels.length, frames }));
    for (let from = 0; from < frames; from += FRAMES_AT_ONCE) {
      const count = Math.min(FRAMES_AT_ONCE, frames - from);
      const mixed = Buffer.alloc(count * channels.length * 2);
      for (let frame = 0, at = 0; frame < count; frame += 1) {
        for (const samples of channels) at = mixed.writeInt16LE(samples[from + frame]!, at);
      }
      await file.write(mixed);
    }
    return PCM_WAV_HEADER_BYTES + frames * channels.length * 2;
  } finally {
    await file.close();
  }
}

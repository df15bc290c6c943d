import { fileURLToPath } from 'node:url';
import { collectSound } from './collect-sound.ts';
import { runDecoder } from './run-decoder.ts';
import type { SoundLimits } from './sound.ts';

/** Formats `audio-decode` can open, by its own names; no GSM, no G.722, and no AAC (its decoder is GPL). */
export type NodeCodec = 'mp3' | 'opus' | 'oga' | 'amr' | 'flac';

/** The decoder for machines without ffmpeg: WebAssembly in a Node of its own that may only read. */
export async function decodeWithNode(
  path: string,
  codec: NodeCodec,
  limits: SoundLimits,
  signal?: AbortSignal,
) {
  const child = fileURLToPath(new URL('./decode-child.ts', import.meta.url));
  const args = ['--max-old-space-size=512', '--permission', '--allow-fs-read=*', child, codec, path];
  const ulimits = ['-d 3000000', `-t ${Math.ceil(limits.maxDecodeMs / 1000)}`, '-c 0'];
  return runDecoder(
    { command: process.execPath, args, ulimits, maxMs: limits.maxDecodeMs },
    (header, data) => collectSound(data, header, limits, signal),
    { signal },
  );
}

import { fileURLToPath } from 'node:url';
import { collectSound } from './collect-sound.ts';
import { runDecoder } from './run-decoder.ts';
import type { SoundLimits } from './sound.ts';

/** Formats `audio-decode` can open, by its own names; no GSM and no G.722. */
export type NodeCodec = 'mp3' | 'opus' | 'oga' | 'm4a' | 'amr' | 'flac' | 'aac';

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

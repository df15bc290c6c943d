import { access, constants } from 'node:fs/promises';
import { delimiter, join, resolve } from 'node:path';
import type { Container } from '@tingjian/core/recording/sniff-format.ts';
import { Refusal } from '@tingjian/core/refusal.ts';
import { collectSound } from './collect-sound.ts';
import { runDecoder } from './run-decoder.ts';
import type { SoundLimits } from './sound.ts';

/** `null`: there is none on this machine. */
export async function findFfmpeg(ffmpegPath = process.env.FFMPEG_PATH): Promise<string | null> {
  const places = ffmpegPath
    ? [ffmpegPath]
    : (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'ffmpeg'));
  for (const place of places) {
    const isThere = await access(place, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (isThere) return place;
  }
  return null;
}

/** The demuxer is forced, so that a playlist under any name opens nothing and nobody is called. */
export async function decodeWithFfmpeg(
  ffmpeg: string,
  path: string,
  container: Container,
  limits: SoundLimits,
  signal?: AbortSignal,
) {
  const args = [
    ...['-nostdin', '-hide_banner', '-loglevel', 'info', '-nostats', '-threads', '1'],
    ...['-protocol_whitelist', 'file,pipe', '-f', container, '-i', `file:${resolve(path)}`],
    ...['-map', '0:a:0', '-vn', '-sn', '-dn', '-map_metadata', '-1'],
    ...['-c:a', 'pcm_s16le', '-f', 'wav', 'pipe:1'],
  ];
  const ulimits = ['-v 2000000', `-t ${Math.ceil(limits.maxDecodeMs / 1000)}`, '-f 0', '-c 0'];
  let said: number | null = null;
  const sound = await runDecoder(
    { command: ffmpeg, args, ulimits, maxMs: limits.maxDecodeMs },
    (header, data) => collectSound(data, header, limits, signal),
    {
      signal,
      onComplaint: (text) => {
        said ??= saidDurationMs(text);
        if (said && said > limits.maxDurationMs * 1.02) {
          throw new Refusal('too-long', { detail: `约 ${Math.round(said / 60_000)} 分钟` });
        }
      },
    },
  );
  if (said && said - sound.durationMs > Math.max(2000, said * 0.03)) {
    throw new Refusal('broken-recording', { detail: `应有 ${Math.round(said / 1000)} 秒，文件到此为止` });
  }
  return sound;
}

/** ffmpeg says how long it will be before it decodes; where it only guesses from the bit rate it says so too. */
function saidDurationMs(text: string): number | null {
  const [, hours, minutes, seconds] = /Duration: (\d+):(\d+):(\d+)/.exec(text) ?? [];
  if (seconds === undefined || text.includes('may be inaccurate')) return null;
  return (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000;
}

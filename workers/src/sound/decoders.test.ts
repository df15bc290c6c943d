import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findFfmpeg } from './decode-with-ffmpeg.ts';
import { decodeWithNode, type NodeCodec } from './decode-with-node.ts';
import { readSound } from './read-sound.ts';
import { SOUND_LIMITS } from './sound.ts';
import { tone, wavFile, woven } from './wav-for-tests.ts';

const run = promisify(execFile);
const ffmpeg = await findFfmpeg();
test.skipIf(!process.env.CI)('CI has ffmpeg', () => expect(ffmpeg).not.toBeNull());

const KINDS: { name: string; encode: string[]; codec: NodeCodec | null }[] = [
  { name: 'gsm.wav', encode: ['-c:a', 'libgsm_ms', '-ac', '1'], codec: null },
  { name: 'g722.wav', encode: ['-c:a', 'g722', '-ar', '16000', '-ac', '1', '-f', 'wav'], codec: null },
  { name: 'call.mp3', encode: ['-c:a', 'libmp3lame', '-b:a', '64k'], codec: 'mp3' },
  { name: 'call.ogg', encode: ['-c:a', 'libopus', '-b:a', '48k', '-mapping_family', '255'], codec: 'opus' },
  { name: 'call.m4a', encode: ['-c:a', 'aac', '-b:a', '96k'], codec: null },
  { name: 'call.flac', encode: ['-c:a', 'flac'], codec: 'flac' },
];

describe.skipIf(!ffmpeg)('what ffmpeg made is read back', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'decoders-'));
    const data = woven(tone(500, 3000), tone(1200, 3000));
    await writeFile(join(folder, 'source.wav'), wavFile({ channels: 2, data }));
    for (const { name, encode } of KINDS) {
      await run(ffmpeg!, [
        '-nostdin',
        '-loglevel',
        'error',
        '-i',
        join(folder, 'source.wav'),
        ...encode,
        join(folder, name),
      ]);
    }
  });
  afterAll(() => rm(folder, { recursive: true }));

  test.each(KINDS)('$name by ffmpeg: length, channels and tones are right', async ({ name, encode }) => {
    const sound = await readSound(join(folder, name));
    expect(Math.abs(sound.durationMs - 3000)).toBeLessThan(150);
    expect(sound.channels).toHaveLength(encode.includes('-ac') ? 1 : 2);
    expect(
      strongest(
        sound.channels[0]!,
        sound.sampleRate,
        [500, 800, 1200].slice(0, encode.includes('-ac') ? 2 : 3),
      ),
    ).toBe(500);
    if (sound.channels[1])
      expect(strongest(sound.channels[1], sound.sampleRate, [500, 800, 1200])).toBe(1200);
  });

  test.each(KINDS.filter((kind) => kind.codec))('$name without ffmpeg: the same', async ({ name, codec }) => {
    const sound = await decodeWithNode(join(folder, name), codec!, SOUND_LIMITS);
    expect(Math.abs(sound.durationMs - 3000)).toBeLessThan(150);
    expect(sound.channels.map((one) => strongest(one, sound.sampleRate, [500, 800, 1200]))).toEqual([
      500, 1200,
    ]);
  });

  test.each(KINDS.filter((kind) => !kind.codec))(
    '$name without ffmpeg says that a decoder is missing',
    async ({ name }) => {
      const reading = readSound(join(folder, name), { ffmpegPath: '/nowhere/ffmpeg' });
      await expect(reading).rejects.toMatchObject({ code: 'decoder-missing' });
    },
  );

  test('a name that looks like an option or an address is only a name', async () => {
    const odd = join(folder, '-i http:example $(touch pwned) 😀.mp3');
    await writeFile(odd, await readFile(join(folder, 'call.mp3')));
    expect((await readSound(odd)).channels).toHaveLength(2);
  });

  test('an m4a cut half-way is refused', async () => {
    const cut = join(folder, 'cut.m4a');
    await writeFile(cut, await readFile(join(folder, 'call.m4a')));
    await truncate(cut, 9000);
    await expect(readSound(cut)).rejects.toMatchObject({ code: 'broken-recording' });
  });

  test('the length limit holds while decoding', async () => {
    const limits = { maxDurationMs: 1000 };
    await expect(readSound(join(folder, 'call.mp3'), { limits })).rejects.toMatchObject({ code: 'too-long' });
    const withoutFfmpeg = decodeWithNode(join(folder, 'call.mp3'), 'mp3', { ...SOUND_LIMITS, ...limits });
    await expect(withoutFfmpeg).rejects.toMatchObject({ code: 'too-long' });
  });

  test('a decoder that takes too long is stopped', async () => {
    const slow = decodeWithNode(join(folder, 'call.mp3'), 'mp3', { ...SOUND_LIMITS, maxDecodeMs: 20 });
    await expect(slow).rejects.toMatchObject({ code: 'broken-recording' });
  });

  test('stopping the job stops the decoder', async () => {
    await expect(readSound(join(folder, 'call.mp3'), { signal: AbortSignal.abort() })).rejects.toThrow();
  });
});

function strongest(samples: Int16Array, sampleRate: number, candidates: number[]): number {
  const power = (hz: number) => {
    let [re, im] = [0, 0];
    for (const [at, value] of samples.entries()) {
      re += value * Math.cos((2 * Math.PI * hz * at) / sampleRate);
      im += value * Math.sin((2 * Math.PI * hz * at) / sampleRate);
    }
    return Math.hypot(re, im);
  };
  return candidates.reduce((best, hz) => (power(hz) > power(best) ? hz : best));
}

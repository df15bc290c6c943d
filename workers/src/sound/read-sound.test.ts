import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSound } from './read-sound.ts';
import { tone, wavFile, woven } from './wav-for-tests.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sound-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(bytes: Buffer, name = 'a.wav', limits = {}) {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return readSound(path, { limits });
}

const left = tone(440, 500);
const right = tone(880, 500, 8000, 0.25);
const pcm16 = woven(left, right);
const widened = (bytes: number) => {
  const wide = Buffer.alloc((pcm16.length / 2) * bytes);
  for (let n = 0; n < pcm16.length / 2; n++) pcm16.copy(wide, n * bytes + bytes - 2, n * 2, n * 2 + 2);
  return wide;
};
const floats = (write: 'writeFloatLE' | 'writeDoubleLE', size: number) => {
  const wide = Buffer.alloc((pcm16.length / 2) * size);
  for (let n = 0; n < pcm16.length / 2; n++) wide[write](pcm16.readInt16LE(n * 2) / 32_768, n * size);
  return wide;
};

describe('WAV files are read without any decoder', () => {
  const kinds: [string, Buffer][] = [
    ['16-bit PCM', wavFile({ channels: 2, data: pcm16 })],
    ['24-bit PCM', wavFile({ channels: 2, bits: 24, data: widened(3) })],
    ['32-bit PCM', wavFile({ channels: 2, bits: 32, data: widened(4) })],
    ['float', wavFile({ channels: 2, tag: 3, bits: 32, data: floats('writeFloatLE', 4) })],
    ['double', wavFile({ channels: 2, tag: 3, bits: 64, data: floats('writeDoubleLE', 8) })],
    ['extensible', wavFile({ channels: 2, extensible: true, data: pcm16 })],
  ];
  test.each(kinds)('%s gives the samples that were written, channel by channel', async (_, file) => {
    const sound = await read(file);
    expect(sound).toMatchObject({ sampleRate: 8000, durationMs: 500, notes: [] });
    expect(sound.channels.map((channel) => channel.length)).toEqual([4000, 4000]);
    expect(sound.channels[0]).toEqual(left);
    expect(sound.channels[1]).toEqual(right);
  });

  test.each([
    ['A-law', 6, [0xd5, 0x55, 0xaa, 0x2a], [8, -8, 32_256, -32_256]],
    ['µ-law', 7, [0xff, 0x7f, 0x80, 0x00], [0, 0, 32_124, -32_124]],
  ] as const)('%s gives the values of G.711', async (_, tag, codes, values) => {
    const sound = await read(wavFile({ tag, bits: 8, data: Buffer.from(codes) }));
    expect([...sound.channels[0]!]).toEqual(values);
  });

  test('8-bit PCM has its silence at 128', async () => {
    const sound = await read(wavFile({ bits: 8, data: Buffer.from([128, 0, 255]) }));
    expect([...sound.channels[0]!]).toEqual([0, -32_768, 32_512]);
  });

  test('eight channels stay apart', async () => {
    const channels = Array.from({ length: 8 }, (_, n) => new Int16Array(100).fill(n + 1));
    const sound = await read(wavFile({ channels: 8, data: woven(...channels) }));
    expect(sound.channels).toEqual(channels);
  });

  test('a 48 kHz recording is kept at 16 kHz with its tone unharmed', async () => {
    const sound = await read(wavFile({ sampleRate: 48_000, data: woven(tone(1000, 1000, 48_000)) }));
    expect(sound).toMatchObject({ sampleRate: 16_000, durationMs: 1000 });
    const expected = tone(1000, 1000, 16_000);
    expect(sound.channels[0]).toHaveLength(16_000);
    const worst = sound.channels[0]!.slice(200, -200).reduce(
      (most, value, at) => Math.max(most, Math.abs(value - expected[at + 200]!)),
      0,
    );
    expect(worst).toBeLessThan(40);
  });
});

describe('a header that lies is put up with, and said so', () => {
  test.each([
    ['a data size of 0', { saidDataBytes: 0 }],
    ['the mark of a streaming writer', { saidDataBytes: 0xffff_ffff, saidRiffBytes: 0xffff_ffff }],
    ['a data size beyond a file that is whole', { saidDataBytes: 900_000 }],
  ])('%s: what is there is used', async (_, lie) => {
    const sound = await read(wavFile({ data: woven(left), ...lie }));
    expect(sound.durationMs).toBe(500);
    expect(sound.notes).toHaveLength(1);
  });
});

describe('bad input is refused with its own code', () => {
  const oneDay = 86_400 * 16_000;
  const inputs: [string, string, () => Buffer][] = [
    ['an empty file', 'empty-file', () => Buffer.alloc(0)],
    ['random bytes', 'not-a-recording', () => randomBytes(50_000)],
    [
      'a ZIP called .wav',
      'not-a-recording',
      () => Buffer.concat([Buffer.from('PK\x03\x04'), randomBytes(900)]),
    ],
    ['a WAV cut inside its header', 'broken-recording', () => wavFile().subarray(0, 30)],
    ['a WAV cut before its data', 'broken-recording', () => wavFile().subarray(0, 40)],
    [
      'a WAV cut half-way',
      'broken-recording',
      () => wavFile({ data: Buffer.alloc(160_000) }).subarray(0, 80_000),
    ],
    ['zero-length data', 'broken-recording', () => wavFile({ data: Buffer.alloc(0) })],
    ['0 channels', 'unsupported-sound', () => wavFile({ channels: 0 })],
    ['9 channels', 'unsupported-sound', () => wavFile({ channels: 9 })],
    ['1 Hz', 'unsupported-sound', () => wavFile({ sampleRate: 1 })],
    ['768 kHz', 'unsupported-sound', () => wavFile({ sampleRate: 768_000 })],
    ['a header that contradicts itself', 'broken-recording', () => wavFile({ tag: 6, bits: 16 })],
    [
      'an mp3 of nothing but its first letters',
      'broken-recording',
      () => Buffer.concat([Buffer.from('ID3'), randomBytes(4000)]),
    ],
    [
      'an mp4 of nothing but its first letters',
      'broken-recording',
      () => Buffer.concat([Buffer.from('\0\0\0\x20ftypM4A '), randomBytes(4000)]),
    ],
    [
      'an ogg of nothing but its first letters',
      'broken-recording',
      () => Buffer.concat([Buffer.from('OggS'), randomBytes(4000)]),
    ],
  ];
  test.each(inputs)('%s: %s', async (_, code, bytes) => {
    await expect(read(bytes())).rejects.toMatchObject({ name: 'Refusal', code });
  });

  test('24 h of silence is refused by its header, before a sample is read', async () => {
    const path = join(folder, 'day.wav');
    const header = wavFile({ data: Buffer.alloc(0), saidDataBytes: oneDay, saidRiffBytes: oneDay + 60 });
    await writeFile(path, header);
    await truncate(path, oneDay + header.length);
    const started = performance.now();
    await expect(readSound(path)).rejects.toMatchObject({ code: 'too-long' });
    expect(performance.now() - started).toBeLessThan(500);
  });

  test('a playlist called .wav is refused and nobody is called', async () => {
    let calls = 0;
    const server = createServer((_, answer) => {
      calls++;
      answer.end();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/a.ts`;
    const playlist = Buffer.from(`#EXTM3U\n#EXTINF:10,\n${address}\n#EXT-X-ENDLIST\n`);
    await expect(read(playlist, 'list.wav')).rejects.toMatchObject({ code: 'not-a-recording' });
    const dressed = Buffer.concat([Buffer.from('ID3\x03\0\0\0\0\0\0'), playlist]);
    await expect(read(dressed, 'list.mp3')).rejects.toMatchObject({ code: 'broken-recording' });
    server.close();
    expect(calls).toBe(0);
  });

  test('nothing is left beside the recording', async () => {
    for (const name of await readdir(folder)) expect(name).toMatch(/^(a|day|list)\.(wav|mp3)$/);
  });
});

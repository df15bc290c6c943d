import { randomBytes } from 'node:crypto';

type Shape = {
  channels?: number;
  sampleRate?: number;
  tag?: number;
  sampleBytes?: number;
  dataBytes?: number;
};

/** A small WAV with a header that may lie. Its sound is never the same twice. */
export function sampleWav(
  { channels = 2, sampleRate = 8000, tag = 6, sampleBytes = 1, dataBytes }: Shape = {},
  bytes = 4000,
): Buffer {
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + (dataBytes ?? bytes), 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(tag, 20);
  header.writeUInt16LE(channels, 22);
  header.writeUInt32LE(sampleRate, 24);
  header.writeUInt32LE((sampleRate * channels * sampleBytes) >>> 0, 28);
  header.writeUInt16LE(channels * sampleBytes, 32);
  header.writeUInt16LE(sampleBytes * 8, 34);
  header.write('data', 36);
  header.writeUInt32LE(dataBytes ?? bytes, 40);
  return Buffer.concat([header, randomBytes(bytes)]);
}

/** Started by decode-with-node.ts: `decode-child.ts CODEC FILE` writes a 16-bit WAV of unknown length to its output. */

import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import decode from 'audio-decode';
import { toInt16 } from './wav-samples.ts';

type Decoded = { channelData: Float32Array[]; sampleRate: number };
type Codecs = Record<string, (source: AsyncIterable<Buffer>) => AsyncIterable<Decoded>>;

const [codec, path] = process.argv.slice(2) as [string, string];
let channels = 0;
for await (const { channelData, sampleRate } of (decode as unknown as Codecs)[codec]!(
  createReadStream(path),
)) {
  if (channelData.length === 0) continue;
  if (channels === 0) {
    channels = channelData.length;
    await write(wavHeader(channels, sampleRate));
  }
  await write(interleave(channelData));
}

function interleave(channelData: Float32Array[]): Buffer {
  const frames = channelData[0]!.length;
  const bytes = Buffer.alloc(frames * channels * 2);
  for (let frame = 0, at = 0; frame < frames; frame++) {
    // The library folds twin channels into one as long as they are twins.
    for (let channel = 0; channel < channels; channel++, at += 2) {
      bytes.writeInt16LE(toInt16((channelData[channel] ?? channelData[0]!)[frame]!), at);
    }
  }
  return bytes;
}

function wavHeader(channels: number, sampleRate: number): Buffer {
  const header = Buffer.alloc(44, 0xff);
  header.write('RIFF', 0, 'latin1');
  header.write('WAVEfmt ', 8, 'latin1');
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(channels, 22);
  header.writeUInt32LE(sampleRate, 24);
  header.writeUInt32LE(sampleRate * channels * 2, 28);
  header.writeUInt16LE(channels * 2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36, 'latin1');
  return header;
}

async function write(bytes: Buffer): Promise<void> {
  if (!process.stdout.write(bytes)) await once(process.stdout, 'drain');
}

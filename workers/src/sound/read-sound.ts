import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { type Container, SNIFF_BYTES, sniffFormat } from '@tingjian/core/recording/sniff-format.ts';
import { Refusal } from '@tingjian/core/refusal.ts';
import { checkLength, collectSound } from './collect-sound.ts';
import { decodeWithFfmpeg, findFfmpeg } from './decode-with-ffmpeg.ts';
import { decodeWithNode, type NodeCodec } from './decode-with-node.ts';
import { SOUND_LIMITS, type Sound, type SoundLimits } from './sound.ts';
import { readWavHeader, type WavHeader } from './wav-header.ts';

type Options = { limits?: Partial<SoundLimits>; ffmpegPath?: string; signal?: AbortSignal };

/** The samples of a recording, whatever telephony wrapped them in; a `Refusal` for everything else. */
export async function readSound(path: string, options: Options = {}): Promise<Sound> {
  const limits = { ...SOUND_LIMITS, ...options.limits };
  const file = await open(path);
  try {
    const { size } = await file.stat();
    if (size === 0) throw new Refusal('empty-file');
    const head = await readAt(file, 0, SNIFF_BYTES);
    const container = sniffFormat(head);
    if (container === null) throw new Refusal('not-a-recording');
    if (container === 'wav') {
      const header = await readWavHeader((at, length) => readAt(file, at, length));
      if (header.coding !== 'other') return await readWav(path, header, size, limits, options.signal);
    }
    return await decode(path, container, head, limits, options);
  } finally {
    await file.close();
  }
}

async function readWav(
  path: string,
  header: WavHeader,
  size: number,
  limits: SoundLimits,
  signal?: AbortSignal,
) {
  const there = Math.max(0, size - header.dataStart);
  const { bytes, notes } = trustworthyBytes(header, there, size);
  const frameBytes = header.sampleBytes * header.channels;
  if (bytes < frameBytes) throw new Refusal('broken-recording', { detail: '里面没有声音数据' });
  checkLength(Math.floor(bytes / frameBytes), header, limits);
  const { dataStart } = header;
  const data = createReadStream(path, {
    start: dataStart,
    end: dataStart + bytes - 1,
    highWaterMark: 1 << 20,
  });
  const sound = await collectSound(data, header, limits, signal);
  return { ...sound, format: `wav/${header.coding}`, notes };
}

/**
 * Where data size and RIFF size agree on an end that the file never reaches, the end was cut off, and a
 * missing goodbye would be nobody's fault: refused. Where they do not, the header lies and what is there is used.
 */
function trustworthyBytes(header: WavHeader, there: number, size: number) {
  const { dataBytes, dataStart, riffEnd, sampleRate, channels, sampleBytes } = header;
  if (dataBytes === null) return { bytes: there, notes: ['文件头没有写明长度，已按实际内容读取'] };
  if (dataBytes <= there) return { bytes: dataBytes, notes: [] };
  const missing = (dataBytes - there) / (sampleRate * channels * sampleBytes);
  const isCutOff = riffEnd !== null && riffEnd > size && Math.abs(riffEnd - dataStart - dataBytes) < 1 << 20;
  if (isCutOff && missing > 1) {
    throw new Refusal('broken-recording', { detail: `文件头说还有 ${Math.round(missing)} 秒，文件到此为止` });
  }
  return { bytes: there, notes: ['文件头写的长度超过实际内容，已按实际内容读取'] };
}

async function decode(
  path: string,
  container: Container,
  head: Buffer,
  limits: SoundLimits,
  options: Options,
) {
  const { ffmpegPath, signal } = options;
  const ffmpeg = await findFfmpeg(ffmpegPath);
  const codec = nodeCodec(container, head);
  if (ffmpeg === null && codec === null) throw new Refusal('decoder-missing');
  const sound = ffmpeg
    ? await decodeWithFfmpeg(ffmpeg, path, container, limits, signal)
    : await decodeWithNode(path, codec!, limits, signal);
  return { ...sound, format: container === 'mov' ? 'm4a' : container, notes: [] };
}

function nodeCodec(container: Container, head: Buffer): NodeCodec | null {
  if (container === 'wav' || container === 'mov' || container === 'aac') return null;
  if (container === 'ogg') return head.includes('OpusHead') ? 'opus' : 'oga';
  return container;
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  return buffer.subarray(0, bytesRead);
}

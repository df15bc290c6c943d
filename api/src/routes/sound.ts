import type { Readable } from 'node:stream';
import { wavHead } from '@tingjian/core/recording/wav-head.ts';
import { Refusal } from '@tingjian/core/refusal.ts';
import { type RecordingOfCall, recordingOfCall } from '@tingjian/db/reads/recording-of-call.ts';
import type { ByteRange, RecordingStore } from '@tingjian/db/recordings/store.ts';
import type { Context } from 'hono';
import { type Bytes, sendBytes } from '../playing/send-bytes.ts';
import { telephoneWav } from '../playing/telephone-wav.ts';
import type { Serving } from '../serving.ts';
import { checkedCallId } from './one-call.ts';
import { routes } from './routes.ts';

const TYPES: Record<string, string> = {
  wav: 'audio/wav',
  mp3: 'audio/mpeg',
  ogg: 'audio/ogg',
  mov: 'audio/mp4',
  amr: 'audio/amr',
  flac: 'audio/flac',
  aac: 'audio/aac',
};
const HEAD_BYTES = 64 * 1024;

/**
 * GET /api/calls/:id/recording: the bytes as they came in. GET /api/calls/:id/sound.wav: what every browser plays
 * (16-bit PCM where the original is A-law, µ-law, GSM or AMR; else the original). Both with ranges.
 */
export function soundRoutes({ writing, store }: Serving) {
  const app = routes();
  const recordingOf = async (c: Context): Promise<RecordingOfCall> => {
    const recording = await recordingOfCall(writing.db, checkedCallId(c.req.param('id') ?? ''));
    if (!recording) throw new Refusal('no-sound');
    return recording;
  };
  app.get('/calls/:id/recording', async (c) => {
    const recording = await recordingOf(c);
    c.header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(recording.fileName)}`);
    return sendBytes(c, original(recording, store));
  });
  app.get('/calls/:id/sound.wav', async (c) => {
    const recording = await recordingOf(c);
    return sendBytes(c, (await telephoneForm(recording, store)) ?? playable(recording, store));
  });
  return app;
}

async function telephoneForm(recording: RecordingOfCall, store: RecordingStore): Promise<Bytes | null> {
  if (recording.format !== 'wav' || recording.playKey) return null;
  const head: Uint8Array[] = [];
  const end = Math.min(HEAD_BYTES, recording.size) - 1;
  for await (const chunk of await stretch(store, recording.storeKey, { start: 0, end })) head.push(chunk);
  const wav = wavHead(Buffer.concat(head), recording.size);
  if (wav?.coding !== 'alaw' && wav?.coding !== 'ulaw') return null;
  return telephoneWav(wav, recording.hash, (range) => stretch(store, recording.storeKey, range));
}

function playable(recording: RecordingOfCall, store: RecordingStore): Bytes {
  const { playKey, playSize, hash } = recording;
  if (playKey === null || playSize === null) return original(recording, store);
  return {
    size: playSize,
    type: 'audio/wav',
    tag: `${hash}-play`,
    read: (range) => stretch(store, playKey, range),
  };
}

function original({ size, format, hash, storeKey }: RecordingOfCall, store: RecordingStore): Bytes {
  const type = TYPES[format] ?? 'application/octet-stream';
  return { size, type, tag: hash, read: (range) => stretch(store, storeKey, range) };
}

async function stretch(store: RecordingStore, key: string, range: ByteRange): Promise<Readable> {
  const bytes = await store.read(key, range);
  if (!bytes) throw new Refusal('no-sound', { detail: '录音文件不在存储里' });
  return bytes;
}

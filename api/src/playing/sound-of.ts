import type { Readable } from 'node:stream';
import { wavHead } from '@tingjian/core/recording/wav-head.ts';
import { Refusal } from '@tingjian/core/refusal.ts';
import type { RecordingOfCall } from '@tingjian/db/reads/recording-of-call.ts';
import type { ByteRange, RecordingStore } from '@tingjian/db/recordings/store.ts';
import type { Bytes } from './send-bytes.ts';
import type { SoundKind } from './sound-token.ts';
import { telephoneWav } from './telephone-wav.ts';

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
 * The bytes of a recording: as they came in, or as every browser plays them (16-bit PCM where the original is A-law,
 * µ-law, GSM or AMR; else the original).
 */
export async function soundOf(
  recording: RecordingOfCall,
  kind: SoundKind,
  store: RecordingStore,
): Promise<Bytes> {
  if (kind === 'recording') return original(recording, store);
  return (await telephoneForm(recording, store)) ?? playable(recording, store);
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

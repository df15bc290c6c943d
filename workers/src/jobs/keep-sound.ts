import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Writing } from '@tingjian/db/change.ts';
import { type RecordingStore, storeKeyOf } from '@tingjian/db/recordings/store.ts';
import type { PeakChannel } from '@tingjian/db/schema/peaks.ts';
import { saveSound } from '@tingjian/db/writes/save-sound.ts';
import { peaks } from '../sound/peaks.ts';
import type { Sound } from '../sound/sound.ts';
import { writePlayableWav } from './write-playable-wav.ts';

type Measured = { callId: string; hash: string; sound: Sound; agentChannel: 'left' | 'right' };

/** Codings that no browser plays and that cannot be turned into samples byte by byte. */
const UNPLAYABLE = new Set(['wav', 'amr']);

/** Keeps what the page needs of the sound: its length, its outline and, where browsers are deaf, a plain WAV. */
export async function keepSound(
  { callId, hash, sound, agentChannel }: Measured,
  {
    writing,
    store,
    settings,
  }: { writing: Writing; store: RecordingStore; settings: { incomingFolder: string } },
): Promise<void> {
  const play = UNPLAYABLE.has(sound.format)
    ? await keepPlayable(hash, sound, store, settings.incomingFolder)
    : null;
  await saveSound(writing, {
    callId,
    durationMs: sound.durationMs,
    channels: outline(sound, agentChannel),
    play,
  });
}

async function keepPlayable(hash: string, sound: Sound, store: RecordingStore, folder: string) {
  const path = join(folder, `${hostname()}.${process.pid}.${randomUUID()}.part`);
  const key = storeKeyOf(hash, 'play');
  try {
    const size = await writePlayableWav(path, sound);
    await store.put(path, key);
    return { key, size };
  } finally {
    await rm(path, { force: true });
  }
}

/** The agent's channel first, as the page draws it. */
function outline(sound: Sound, agentChannel: 'left' | 'right'): PeakChannel[] {
  const drawn = peaks(sound);
  if (drawn.length === 1) return [{ speaker: 'unknown', peaks: drawn[0]! }];
  const [agent, customer] = agentChannel === 'left' ? [drawn[0]!, drawn[1]!] : [drawn[1]!, drawn[0]!];
  return [
    { speaker: 'agent', peaks: agent },
    { speaker: 'customer', peaks: customer },
  ];
}

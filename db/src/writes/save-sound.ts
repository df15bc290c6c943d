import { eq } from 'drizzle-orm';
import { change, type Writing } from '../change.ts';
import { calls } from '../schema/calls.ts';
import { type PeakChannel, peaks } from '../schema/peaks.ts';
import { recordings } from '../schema/recordings.ts';

/** What was measured of the sound before anything was heard: its length, its shape, a form browsers can play. */
export function saveSound(
  writing: Writing,
  sound: {
    callId: string;
    durationMs: number;
    channels: PeakChannel[];
    play: { key: string; size: number } | null;
  },
): Promise<void> {
  const { callId, durationMs, channels, play } = sound;
  return change(writing, async (c) => {
    await c.tx.update(calls).set({ durationMs }).where(eq(calls.id, callId));
    await c.tx
      .update(recordings)
      .set({ playKey: play?.key ?? null, playSize: play?.size ?? null })
      .where(eq(recordings.callId, callId));
    await c.tx
      .insert(peaks)
      .values({ callId, channels })
      .onConflictDoUpdate({ target: peaks.callId, set: { channels } });
    await c.note({ action: 'save-sound', subject: `call:${callId}`, after: { durationMs, play } });
  });
}

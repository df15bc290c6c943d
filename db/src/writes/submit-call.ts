import { change, type Writing } from '../change.ts';
import { recordings } from '../schema/recordings.ts';
import { insertCall, type NewCall, type SubmittedCall } from './insert-call.ts';

/** The bytes, which are in the store already: bytes before row, so that no row ever lacks its sound. */
export type StoredRecording = { size: number; storeKey: string; format: string };

/** A recorded call comes in: its row, its recording's row, the audit row and the first job. */
export function submitCall(
  writing: Writing,
  call: NewCall,
  recording: StoredRecording,
): Promise<SubmittedCall> {
  return change(writing, async (c) => {
    const submitted = await insertCall(c, call, { state: 'received', source: 'recording' });
    await c.tx
      .insert(recordings)
      .values({ ...recording, hash: call.contentHash, callId: submitted.id, storedAt: c.now });
    await c.enqueue('transcribe-call', { callId: submitted.id });
    return submitted;
  });
}

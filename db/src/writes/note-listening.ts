import { change, type Writing } from '../change.ts';

/** Somebody was given the sound of a call, as a link for a while or as the bytes themselves. */
export function noteListening(
  writing: Writing,
  { callId, how }: { callId: string; how: 'link' | 'sound' | 'recording' },
): Promise<void> {
  return change(writing, (c) => c.note({ action: 'listen', subject: `call:${callId}`, after: { how } }));
}

import { hashOf } from '@tingjian/core/hash.ts';
import type { Transcript } from '@tingjian/core/transcript/transcript.ts';

/** A transcript ready to be stored. Making it takes a while for a long one, so whoever has many waiting makes it elsewhere. */
export type WrittenTranscript = { hash: string; json: string; durationMs: number };

export function writtenTranscript(transcript: Transcript): WrittenTranscript {
  return {
    hash: hashOf(transcript),
    json: JSON.stringify(transcript),
    durationMs: transcript.durationMs,
  };
}

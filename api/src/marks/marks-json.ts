import { MARK_SETTINGS } from '@tingjian/core/marks/mark-settings.ts';
import { marksOf } from '@tingjian/core/marks/marks-of.ts';
import type { Transcript } from '@tingjian/core/transcript/transcript.ts';

/** From the JSON of a transcript to that of its marks; also the task of the thread, see marks-of-call.ts. */
export default function marksJson(transcriptJson: string): string {
  return JSON.stringify(marksOf(JSON.parse(transcriptJson) as Transcript, MARK_SETTINGS));
}

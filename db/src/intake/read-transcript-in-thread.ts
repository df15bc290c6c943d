import { readFile } from 'node:fs/promises';
import { Refusal, type RefusalCode } from '@tingjian/core/refusal.ts';
import { type ImportedTranscript, readTranscript } from '@tingjian/core/transcript/read-transcript.ts';
import { type WrittenTranscript, writtenTranscript } from '../writes/written-transcript.ts';

export type TranscriptFile = Omit<ImportedTranscript, 'transcript'> & { written: WrittenTranscript };
/** A refusal crosses to the other thread as what it is made of. */
export type ReadInThread = TranscriptFile | { refusal: RefusalCode; detail: string | null };

/** Runs in a thread of its own, see read-transcript-apart.ts. */
export default async function readTranscriptInThread(path: string): Promise<ReadInThread> {
  try {
    const { transcript, ...file } = await readTranscript(await readFile(path, 'utf8'));
    // PostgreSQL keeps no NUL in text.
    const hasNul = [file.id ?? '', ...transcript.utterances.map((each) => each.text)].some((text) =>
      text.includes('\0'),
    );
    if (hasNul) throw new Refusal('bad-transcript', { detail: '含有 NUL 字符' });
    return { ...file, written: writtenTranscript(transcript) };
  } catch (error) {
    if (error instanceof Refusal) return { refusal: error.code, detail: error.detail };
    throw error;
  }
}

import { Refusal } from '@tingjian/core/refusal.ts';
import { Tinypool } from 'tinypool';
import type { ReadInThread, TranscriptFile } from './read-transcript-in-thread.ts';

const LONGEST_MS = 30_000;
const MOST_MEMORY_MB = 768;

/** The thread comes with the first transcript and goes when no more come. */
const pool = new Tinypool({
  filename: new URL('./read-transcript-in-thread.ts', import.meta.url).href,
  minThreads: 0,
  maxThreads: 1,
  idleTimeout: 30_000,
  resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
});

/**
 * Reads a transcript file in a thread: whatever is in it, the process goes on answering, and it ends in a transcript
 * or a refusal within half a minute.
 */
export async function readTranscriptApart(path: string): Promise<TranscriptFile> {
  const read = await inThread(path);
  if ('refusal' in read) throw new Refusal(read.refusal, { detail: read.detail ?? undefined });
  return read;
}

async function inThread(path: string): Promise<ReadInThread> {
  const signal = AbortSignal.timeout(LONGEST_MS);
  try {
    return await pool.run(path, { signal });
  } catch (error) {
    if (signal.aborted) throw new Refusal('bad-transcript', { detail: '没有在规定时间内读完，内容过于复杂' });
    if ((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY') {
      throw new Refusal('bad-transcript', { detail: '内容过于复杂' });
    }
    throw error;
  }
}

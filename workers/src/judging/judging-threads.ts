import { Refusal } from '@tingjian/core/refusal.ts';
import { Tinypool } from 'tinypool';
import { errorOf, type Fault } from './fault.ts';
import type { JudgingThread } from './score-in-thread.ts';

/** The longest call takes seconds. */
const LONGEST_MS = 120_000;

export type JudgingThreads = {
  /** Scores a call in a thread: however long its words are, this process goes on answering. */
  score(callId: string, signal?: AbortSignal): Promise<void>;
  stop(): Promise<void>;
};

/** Threads that come with the first call and go when there are none; each keeps its own line to the database. */
export function judgingThreads(
  thread: JudgingThread,
  { threads, longestMs = LONGEST_MS }: { threads: number; longestMs?: number },
): JudgingThreads {
  const pool = new Tinypool({
    filename: new URL('./score-in-thread.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: 60_000,
    // A thread that sleeps between tasks would not hear its database connection close.
    useAtomics: false,
    resourceLimits: { maxYoungGenerationSizeMb: 48 },
    workerData: thread,
  });
  return {
    async score(callId, signal) {
      const tooLong = AbortSignal.timeout(longestMs);
      const stopping = signal ? AbortSignal.any([signal, tooLong]) : tooLong;
      const fault: Fault | null = await pool.run(callId, { signal: stopping }).catch((error) => {
        if (tooLong.aborted) throw new Refusal('too-long-to-judge');
        throw error;
      });
      if (fault) throw errorOf(fault);
    },
    stop: () => pool.destroy(),
  };
}

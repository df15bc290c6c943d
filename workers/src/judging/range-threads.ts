import { Tinypool } from 'tinypool';
import type { SizedRange } from './id-ranges.ts';
import { inTurn } from './in-turn.ts';

type Options = {
  /** A file whose default export does one range. */
  file: URL;
  threads: number;
  workerData: unknown;
  signal?: AbortSignal;
};

/** Does range after range in threads; in each, one range waits for the database while another is worked on. */
export async function rangeThreads<R>(
  ranges: AsyncIterator<SizedRange>,
  { file, threads, workerData, signal }: Options,
  onDone: (result: R, range: SizedRange) => void,
): Promise<void> {
  const pool = new Tinypool({
    ...{ filename: file.href, minThreads: threads, maxThreads: threads, concurrentTasksPerWorker: 2 },
    // A thread that sleeps between tasks would not hear its database connection close.
    ...{ useAtomics: false, workerData },
    // Else each thread lets its short-lived objects grow to a few hundred MB before it looks after them.
    resourceLimits: { maxYoungGenerationSizeMb: 48 },
  });
  try {
    await inTurn(ranges, threads * 2, async (range) => {
      signal?.throwIfAborted();
      const { after, upto } = range;
      onDone((await pool.run({ after, upto }, { signal })) as R, range);
    });
  } finally {
    await pool.destroy();
  }
}

import { on } from 'node:events';
import { MessageChannel } from 'node:worker_threads';
import { Refusal } from '@tingjian/core/refusal.ts';
import { Tinypool } from 'tinypool';
import type { PaperJob } from './paper-job.ts';
import type { ThreadMessage } from './write-in-thread.ts';

export type PaperThreads = {
  /** The bytes of a file as they are made; nothing is made faster than it is taken. Ends with the signal's reason. */
  write(job: PaperJob, writing: { madeAt: Date; signal?: AbortSignal }): AsyncGenerator<Written, void>;
  stop(): Promise<void>;
};
/** `done`: how many of the files in a ZIP are finished. */
export type Written = { bytes: Uint8Array; done: number };

/**
 * Threads that lay out and write files: a page takes tenths of a second in which this process goes on answering. They
 * come with the first file and go when there are none. `font`: what PDF_FONT says, see find-fonts.ts.
 */
export function paperThreads({ threads, font }: { threads: number; font: string | undefined }): PaperThreads {
  const pool = new Tinypool({
    filename: new URL('./write-in-thread.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: 30_000,
    // A thread that sleeps between tasks would not hear that the next piece is asked for.
    useAtomics: false,
  });
  return {
    async *write(job, { madeAt, signal }) {
      const { port1: port, port2 } = new MessageChannel();
      const over = new AbortController();
      const stopping = signal ? AbortSignal.any([signal, over.signal]) : over.signal;
      const running = pool.run(
        { job, madeAt, font, port: port2 },
        { transferList: [port2], signal: stopping },
      );
      running.catch((error) => over.abort(error));
      try {
        for await (const [message] of on(port, 'message', { signal: stopping })) {
          const said = message as ThreadMessage;
          if (!('bytes' in said)) await running;
          if ('end' in said) return;
          if ('refusal' in said)
            throw new Refusal(said.refusal, said.detail === null ? {} : { detail: said.detail });
          yield said;
          port.postMessage('next');
        }
      } catch (error) {
        if (signal?.aborted) throw signal.reason;
        throw over.signal.aborted ? over.signal.reason : error;
      } finally {
        over.abort();
        port.close();
      }
    },
    stop: () => pool.destroy(),
  };
}

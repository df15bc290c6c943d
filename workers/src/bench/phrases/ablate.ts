import { Worker } from 'node:worker_threads';
import type { Tally } from './tally.ts';

/** What is taken away from the matcher. */
export type Without = 'nothing' | 'sound' | 'confusions' | 'readings' | 'exceptions';
export const WITHOUTS: Without[] = ['nothing', 'sound', 'confusions', 'readings', 'exceptions'];
export type Ablated = { sure: Tally; withPerson: Tally };

/** Measures the sealed part at one error rate with something taken away, in a thread with its own tables. */
export function ablate(without: Without, cer: number): Promise<Ablated> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./ablation-thread.ts', import.meta.url), {
      workerData: { without, cer },
    });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

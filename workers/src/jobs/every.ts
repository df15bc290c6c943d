import { setTimeout as sleep } from 'node:timers/promises';

/** Does something again and again, one after the other, until the signal; what goes wrong once is told, not fatal. */
export async function every(
  ms: number,
  signal: AbortSignal,
  work: () => Promise<void>,
  onError: (error: unknown) => void,
): Promise<void> {
  while (!signal.aborted) {
    await work().catch(onError);
    await sleep(ms, undefined, { signal }).catch(() => {});
  }
}

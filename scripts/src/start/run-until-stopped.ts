import { Cannot } from '../cannot.ts';
import type { Undo } from './product.ts';
import { say } from './say.ts';

/**
 * Runs `start` and stays until a signal comes or the starter dies, then undoes everything, last done first.
 * The same Ctrl-C may arrive several times (terminal, npm, run.mjs): all but the first change nothing.
 */
export async function runUntilStopped(
  start: (undo: Undo, signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const undo: Undo = [];
  const stopping = new AbortController();
  const stopped = Promise.withResolvers<void>();
  const stop = () => {
    if (stopping.signal.aborted) return;
    say('正在停止……');
    stopping.abort();
    stopped.resolve();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  process.on('disconnect', stop);

  let failure: unknown = null;
  try {
    await start(undo, stopping.signal);
    await stopped.promise;
  } catch (problem) {
    if (!stopping.signal.aborted) {
      failure = problem;
      stopping.abort();
    }
  }
  for (const step of undo.reverse())
    await Promise.resolve(step()).catch((problem: unknown) => console.error(problem));
  if (failure) {
    // Last of all, where people look.
    console.error(failure instanceof Cannot ? failure.message : failure);
    process.exit(1);
  }
  say('听鉴已停止，没有留下任何进程。');
  process.exit(0);
}

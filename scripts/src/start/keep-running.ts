import { setTimeout as sleep } from 'node:timers/promises';
import { type Child, type ChildOptions, startChild } from '../child.ts';
import { logFile } from './log-file.ts';
import { say } from './say.ts';

export type KeptProcess = {
  stop(): Promise<void>;
  /** Stops it; it comes back by itself with the code as it is now. */
  restart(): Promise<void>;
};

const longestWaitMs = 30_000;
const steadyAfterMs = 60_000;

/** Keeps a program running until it is stopped: after a crash it comes back, at once and then ever slower. */
export function keepRunning(name: string, file: string, logPath: string, options: ChildOptions): KeptProcess {
  const log = logFile(logPath);
  const stopping = new AbortController();
  let child: Child | null = null;
  let isRestarting = false;

  const running = (async () => {
    let waitMs = 500;
    while (!stopping.signal.aborted) {
      const startedAt = Date.now();
      child = startChild(file, { ...options, onLine: (line) => log.write(`${line}\n`) });
      const code = await child.exited;
      if (stopping.signal.aborted) return;
      if (isRestarting) {
        isRestarting = false;
        continue;
      }
      waitMs = Date.now() - startedAt > steadyAfterMs ? 500 : Math.min(waitMs * 2, longestWaitMs);
      say(
        `${name}意外退出（${code === null ? '被结束' : `代码 ${code}`}），${waitMs / 1000} 秒后重新启动；原因见 ${log.path}。`,
      );
      await sleep(waitMs, undefined, { signal: stopping.signal }).catch(() => {});
    }
  })();

  return {
    async stop() {
      stopping.abort();
      await child?.stop();
      await running;
    },
    async restart() {
      isRestarting = true;
      await child?.stop();
    },
  };
}

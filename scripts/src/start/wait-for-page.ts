import { setTimeout as sleep } from 'node:timers/promises';
import { Cannot } from '../cannot.ts';

const patienceMs = 90_000;

/** Until the page answers. */
export async function waitForPage(port: number, log: string, signal: AbortSignal): Promise<void> {
  for (const until = Date.now() + patienceMs; Date.now() < until; ) {
    signal.throwIfAborted();
    const answer = await fetch(`http://127.0.0.1:${port}/`, { signal: AbortSignal.timeout(5_000) }).catch(
      () => null,
    );
    await answer?.body?.cancel();
    if (answer && answer.status < 500) return;
    await sleep(100);
  }
  throw new Cannot(`网页服务 ${patienceMs / 1000} 秒内没有应答，已停止。原因见 ${log}；数据没有改动。`);
}

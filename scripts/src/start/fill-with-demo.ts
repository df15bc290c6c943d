import { join } from 'node:path';
import { checkout } from '../checkout.ts';
import { runChild } from '../child.ts';
import { logFile } from './log-file.ts';
import { say } from './say.ts';

/** Puts the demo into an empty database, beside the product that runs already. Answers with how to wait for its end. */
export function fillWithDemo(env: NodeJS.ProcessEnv, signal: AbortSignal): () => Promise<void> {
  const filling = fill(env, signal).catch(() => {});
  return () => filling;
}

async function fill(env: NodeJS.ProcessEnv, signal: AbortSignal): Promise<void> {
  const log = logFile(join(env.TINGJIAN_DATA!, 'logs', 'demo.log'));
  const { isDone } = await runChild(join(checkout, 'workers/src/demo/main.ts'), {
    env,
    signal,
    onLine: (line) => (line.startsWith('演示数据') ? say(`  ${line}`) : log.write(`${line}\n`)),
  });
  // The product is of use without the demonstration.
  if (!isDone && !signal.aborted)
    say(`演示数据没有装完，原因见 ${log.path}。其他功能照常，下次启动时重新装入。`);
}

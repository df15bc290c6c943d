import { join } from 'node:path';
import { checkout } from '../checkout.ts';
import { runChild } from '../child.ts';

/**
 * Prepares the speech engine and its model; answers null, or the sentence that says what is missing. The worker
 * goes on trying afterwards, and looks for a model that arrives later.
 */
export async function prepareEngine(
  env: NodeJS.ProcessEnv,
  onLine: (line: string) => void,
  signal?: AbortSignal,
): Promise<string | null> {
  const file = join(checkout, 'workers', 'src', 'engine', 'main.ts');
  const { isDone, lastLine } = await runChild(file, { env, signal, onLine });
  return isDone ? null : lastLine || '原因不明。';
}

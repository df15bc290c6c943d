import { join } from 'node:path';
import { Cannot, diskFull } from '../cannot.ts';
import { runChild } from '../child.ts';
import { say } from './say.ts';

/** Tables up to date, the default rule set and schedule published; `isStart`: a demo may be put in afterwards. */
export async function prepareTables(
  env: NodeJS.ProcessEnv,
  signal: AbortSignal,
  isStart: boolean,
  tell: (line: string) => void = say,
): Promise<void> {
  const lines: string[] = [];
  const { isDone } = await runChild(join(import.meta.dirname, 'fill-database.ts'), {
    args: isStart ? ['demo'] : [],
    env,
    signal,
    onLine: (line) => lines.push(line),
  });
  if (isDone) {
    for (const line of lines) tell(line);
    return;
  }
  const said = lines.join('\n');
  // The database's own words, where there are any, rather than the question that failed.
  const causes = lines.filter((line) => /(Error|Refusal|错误)\b.*:/.test(line));
  const cause = (causes.at(-1) ?? lines.at(-1) ?? '原因不明').replace(/^[\s[]*(cause\]?:)?\s*/, '').trim();
  if (/No space left|could not extend file|53100|ENOSPC/.test(said)) throw new Cannot(diskFull('更新数据库'));
  throw new Cannot(`数据库没有更新到这一版：${cause}。原有数据没有改动。`);
}

import type { SystemAnswer } from '../../api/calls.ts';

const SILENT_MS = 30_000;
const LONG_WAIT_SECONDS = 3600;

export const isAlive = (worker: { lastSeenAt: string }, now: number) =>
  now - Date.parse(worker.lastSeenAt) < SILENT_MS;

/** What an administrator must do, in words and in order of harm; empty when all is well. */
export function toDo(system: SystemAnswer, now: number): string[] {
  const tasks: string[] = [];
  if (!system.workers.some((worker) => isAlive(worker, now)))
    tasks.push('没有在工作的转写进程：新通话只会排队，不会丢失。请用 npm start 或 npm run worker 启动。');
  if (system.model.state === 'missing')
    tasks.push(system.model.todo ?? `${system.model.message} 在此之前仍可导入转写。`);
  if (system.failed.length > 0)
    tasks.push(`${system.failed.length} 通电话没有做完：看下面每一通的原因，处理后点重试。`);
  if ((system.oldestWaitingSeconds ?? 0) > LONG_WAIT_SECONDS)
    tasks.push('有通话等了一小时以上：再加一台转写机器，或在闲时处理。');
  return tasks;
}

import type { SystemAnswer } from '../../api/calls.ts';
import { roughly, whenInChina } from '../../ui/say-time.ts';
import { isAlive } from './to-do.ts';

export function Workers({ workers, now }: { workers: SystemAnswer['workers']; now: number }) {
  if (workers.length === 0) return <p className="muted">还没有转写进程报到。</p>;
  return (
    <ul className="workers panel">
      {workers.map((worker) => {
        const silentSeconds = Math.max(0, (now - Date.parse(worker.lastSeenAt)) / 1000);
        const lives = isAlive(worker, now);
        return (
          <li key={worker.id}>
            <b className={lives ? 'worker-alive' : 'worker-silent'}>{lives ? '✓ 工作中' : '✕ 没有回音'}</b>
            <span>{worker.host}</span>
            <span className="muted">{worker.doing ?? '空闲'}</span>
            <span className="muted">
              {whenInChina(worker.startedAt)} 启动，{roughly(silentSeconds)}前报到
            </span>
          </li>
        );
      })}
    </ul>
  );
}

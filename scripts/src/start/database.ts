import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { Cannot } from '../cannot.ts';
import { type RunningPostgres, startPostgres } from '../postgres/start-postgres.ts';
import { logFile } from './log-file.ts';
import { say } from './say.ts';
import type { Settings } from './settings.ts';

export type RunningDatabase = { url: string; stop(): Promise<void> };

/** The database of DATABASE_URL, or an embedded one that is started again whenever it dies. */
export async function openDatabase(settings: Settings): Promise<RunningDatabase> {
  if (settings.databaseUrl) {
    await mustAnswer(settings.databaseUrl);
    return { url: settings.databaseUrl, stop: async () => {} };
  }
  const log = logFile(join(settings.dataDir, 'logs', 'postgres.log'));
  const start = (port?: number) => startPostgres({ dataDir: settings.dataDir, port, log: log.write });
  let running: RunningPostgres = await start();
  const { url, port, home } = running;
  if (home.isElsewhere) {
    say(
      `数据文件夹对数据库帐户 ${home.account?.name} 不开放，数据库因此放在 ${home.folder}（备份时请一并备份）。`,
    );
  }

  const stopping = new AbortController();
  const kept = (async () => {
    for (;;) {
      await running.exited;
      for (let waitMs = 0; !stopping.signal.aborted; waitMs = Math.min(waitMs + 1000, 10_000)) {
        say(`数据库意外退出，${waitMs ? `${waitMs / 1000} 秒后` : '正在'}重新启动；数据没有丢失。`);
        await sleep(waitMs, undefined, { signal: stopping.signal }).catch(() => {});
        const again = await start(port).catch((problem: Error) => say(problem.message));
        if (!again) continue;
        running = again;
        say('数据库已恢复。');
        break;
      }
      if (stopping.signal.aborted) return;
    }
  })();
  return {
    url,
    async stop() {
      stopping.abort();
      await running.stop();
      await kept;
      await running.stop(); // one that was just coming back
    },
  };
}

/** Throws a sentence if nothing answers at this address. */
export async function mustAnswer(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => {} });
  try {
    await sql`select 1`;
  } catch (problem) {
    const { code, message } = problem as { code?: string; message: string };
    throw new Cannot(
      `DATABASE_URL 指定的数据库连不上（${code ?? message}）。请检查地址、帐户和口令，再启动一次。`,
    );
  } finally {
    await sql.end({ timeout: 1 });
  }
}

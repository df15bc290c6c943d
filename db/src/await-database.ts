import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';

/** Waits until PostgreSQL answers, so that processes may be started in any order. */
export async function awaitDatabase(databaseUrl: string, patienceMs = 60_000): Promise<void> {
  for (const until = Date.now() + patienceMs; ; ) {
    const client = postgres(databaseUrl, { max: 1, connect_timeout: 5, onnotice: () => {} });
    try {
      await client`select 1`;
      return;
    } catch (error) {
      if (Date.now() > until)
        throw new Error('数据库连不上。请检查 DATABASE_URL 和数据库是否在运行。', { cause: error });
    } finally {
      await client.end({ timeout: 1 }).catch(() => {});
    }
    await sleep(500);
  }
}

import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../postgres/start-postgres.ts';

/** One throw-away PostgreSQL for a whole run: vitest calls this for every room, and the first one starts it. */
export default async function postgresForTests(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.TEST_DATABASE_URL) return;
  const dataDir = mkdtempSync(join(tmpdir(), 'tingjian-test-'));
  chmodSync(dataDir, 0o711); // as root, PostgreSQL's own account has to pass
  const postgres = await startPostgres({
    dataDir,
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' },
  });
  process.env.TEST_DATABASE_URL = postgres.url;
  return async () => {
    delete process.env.TEST_DATABASE_URL;
    await postgres.stop();
    if (postgres.home.isElsewhere) rmSync(postgres.home.folder, { recursive: true, force: true });
    rmSync(dataDir, { recursive: true, force: true });
  };
}

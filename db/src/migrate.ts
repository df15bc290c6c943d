import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as runMigrations } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { startJobs } from './jobs.ts';
import { fillInitials } from './writes/people/fill-initials.ts';

const MIGRATIONS = fileURLToPath(new URL('../migrations', import.meta.url));
/** Any number will do, as long as every process that migrates uses the same one. */
const MIGRATION_LOCK = 7_264_001;

/** Brings tables and queues up to date. Safe to run from many processes at once: they take turns. */
export async function migrate(databaseUrl: string): Promise<void> {
  const client = postgres(databaseUrl, { max: 1, onnotice: () => {}, connect_timeout: 5 });
  try {
    await client`select pg_advisory_lock(${MIGRATION_LOCK})`;
    await runMigrations(drizzle(client), { migrationsFolder: MIGRATIONS });
    await fillInitials(drizzle(client));
    const jobs = await startJobs(databaseUrl, { supervise: false, onError: () => {} });
    await jobs.stop(1);
  } finally {
    await client.end({ timeout: 5 });
  }
}

if (import.meta.main) {
  if (!process.env.DATABASE_URL) {
    console.error('DATABASE_URL 没有设置。');
    process.exit(1);
  }
  await migrate(process.env.DATABASE_URL);
}

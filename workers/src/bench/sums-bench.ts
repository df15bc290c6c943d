/**
 * `npm run bench -- sums-bench [events] [kills] [minutes]`: so many events, or as many as there is time for, at random, through the writes of the product, while the
 * process that keeps the sums, and PostgreSQL, are killed with `kill -9`. Afterwards every kept sum has to be what the raw
 * rows come to. Then how soon a changed score is in the sums, with nothing else going on.
 */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '@tingjian/scripts/postgres/start-postgres.ts';
import { SETTINGS, sumsReport } from './sums/sums-report.ts';

const dataDir = await mkdtemp(join(tmpdir(), 'tingjian-sums-'));
await chmod(dataDir, 0o711); // as root, PostgreSQL's own account has to pass
const postgres = await startPostgres({ dataDir, settings: SETTINGS });
const server = { dataDir, running: postgres };
process.env.TEST_DATABASE_URL = postgres.url;
try {
  const [events = 100_000, kills = 20, minutes = 60] = process.argv.slice(2).map(Number);
  console.log(await sumsReport(server, { events, kills, minutes }));
} finally {
  await server.running.stop();
  if (postgres.home.isElsewhere) await rm(postgres.home.folder, { recursive: true, force: true });
  await rm(dataDir, { recursive: true, force: true });
}
process.exit(process.exitCode ?? 0);

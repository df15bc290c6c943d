/**
 * `npm run bench -- dashboards [calls] [askings]`: every question of the dashboard on so many scored calls, asked of the
 * api with random filters, and in the same run the plain group-by over the raw rows; how long all sums take to be made
 * again; what marking days costs the transaction that keeps a score.
 */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '@tingjian/scripts/postgres/start-postgres.ts';
import { dashboardsReport } from './dashboards/dashboards-report.ts';

const dataDir = await mkdtemp(join(tmpdir(), 'tingjian-dashboards-'));
await chmod(dataDir, 0o711); // as root, PostgreSQL's own account has to pass
const postgres = await startPostgres({ dataDir });
process.env.TEST_DATABASE_URL = postgres.url;
try {
  const [calls, askings] = [Number(process.argv[2] ?? 1_000_000), Number(process.argv[3] ?? 200)];
  console.log(await dashboardsReport(calls, askings));
} finally {
  await postgres.stop();
  if (postgres.home.isElsewhere) await rm(postgres.home.folder, { recursive: true, force: true });
  await rm(dataDir, { recursive: true, force: true });
}

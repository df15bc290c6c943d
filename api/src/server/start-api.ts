import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { awaitDatabase } from '@tingjian/db/await-database.ts';
import { listenToCalls } from '@tingjian/db/call-events.ts';
import { systemClock } from '@tingjian/db/clock.ts';
import { connect } from '@tingjian/db/connect.ts';
import { startJobs } from '@tingjian/db/jobs.ts';
import { migrate } from '@tingjian/db/migrate.ts';
import { clearReceived } from '@tingjian/db/recordings/clear-received.ts';
import { openStore } from '@tingjian/db/recordings/open-store.ts';
import { publishDefaults } from '@tingjian/db/seed/publish-defaults.ts';
import type { Logger } from 'pino';
import { createApp } from '../app.ts';
import type { ApiSettings } from '../env.ts';
import { CallNewsStand } from './call-news-stand.ts';
import { startServer } from './start-server.ts';

const PAGES = fileURLToPath(new URL('../../../web/dist', import.meta.url));
const PACKAGE = new URL('../../package.json', import.meta.url);

/** The api: everything it needs, and then the door open. */
export async function startApi(
  settings: ApiSettings,
  log: Logger,
): Promise<{ listens: string; stop(): Promise<void> }> {
  const { databaseUrl, incomingFolder, limitBytes, maxCallMs, port } = settings;
  const onError = (error: unknown) => log.warn({ err: error }, 'something went wrong and is tried again');
  await awaitDatabase(databaseUrl);
  await migrate(databaseUrl);
  const connection = connect(databaseUrl, { name: 'tingjian-api' });
  const jobs = await startJobs(databaseUrl, { supervise: false, onError });
  const writing = { db: connection.db, jobs, clock: systemClock, actor: 'api' };
  await publishDefaults(writing);
  await mkdir(incomingFolder, { recursive: true, mode: 0o700 });
  await clearReceived(incomingFolder, systemClock.now());

  const news = new CallNewsStand();
  const unlisten = await listenToCalls(
    connection.client,
    (call) => news.publish(call),
    () => news.tellMissed(),
  );
  const { version } = JSON.parse(await readFile(PACKAGE, 'utf8')) as { version: string };
  const listens = `127.0.0.1:${port}`;
  const app = createApp({
    ...{ writing, news, log, incomingFolder, limitBytes, maxCallMs, version, listens },
    store: openStore(settings.recordings),
    pagesFolder: existsSync(PAGES) ? PAGES : null,
  });
  const server = await startServer(app, port);
  log.info({ listens }, 'listening on this machine only, until people sign in');
  return {
    listens,
    async stop() {
      await server.stop();
      await unlisten().catch(() => {});
      await jobs.stop(1);
      await connection.close();
    },
  };
}

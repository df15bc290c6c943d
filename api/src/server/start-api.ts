import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beginChain } from '@tingjian/db/audit/begin-chain.ts';
import { openTrail } from '@tingjian/db/audit/open-trail.ts';
import { awaitDatabase } from '@tingjian/db/await-database.ts';
import { listenTo, listenToCalls } from '@tingjian/db/call-events.ts';
import { NOTICE_CHANNEL, SESSION_CHANNEL } from '@tingjian/db/change.ts';
import { systemClock } from '@tingjian/db/clock.ts';
import { connect } from '@tingjian/db/connect.ts';
import { startJobs } from '@tingjian/db/jobs.ts';
import { migrate } from '@tingjian/db/migrate.ts';
import { ownerOfCall } from '@tingjian/db/reads/owner-of.ts';
import { clearReceived } from '@tingjian/db/recordings/clear-received.ts';
import { openStore } from '@tingjian/db/recordings/open-store.ts';
import { firstAdministrator, firstPasswordFile } from '@tingjian/db/seed/first-administrator.ts';
import { publishDefaults } from '@tingjian/db/seed/publish-defaults.ts';
import { keyFor } from '@tingjian/db/settings/secret.ts';
import { openAccount } from '@tingjian/db/writes/open-account.ts';
import { paperThreads } from '@tingjian/paper/threads/paper-threads.ts';
import type { Logger } from 'pino';
import { createAuth } from '../access/auth.ts';
import { whoAsks } from '../access/who-asks.ts';
import { createApp } from '../app.ts';
import type { ApiSettings } from '../env.ts';
import { rateLimits } from '../front-door/rate-limits.ts';
import { CallNewsStand } from './call-news-stand.ts';
import { startServer } from './start-server.ts';

const PAGES = fileURLToPath(new URL('../../../web/dist', import.meta.url));
const PACKAGE = new URL('../../package.json', import.meta.url);

/** The api: everything it needs, and then the door open. */
export async function startApi(
  settings: ApiSettings,
  log: Logger,
): Promise<{ listens: string; stop(): Promise<void> }> {
  const { databaseUrl, incomingFolder, limitBytes, maxCallMs, host, port, door, secretPlace } = settings;
  const onError = (error: unknown) => log.warn({ err: error }, 'something went wrong and is tried again');
  await awaitDatabase(databaseUrl);
  await migrate(databaseUrl);
  const connection = connect(databaseUrl, { name: 'tingjian-api' });
  const jobs = await startJobs(databaseUrl, { supervise: false, onError });
  const trail = openTrail(secretPlace);
  const writing = { db: connection.db, jobs, clock: systemClock, actor: 'api', trail };
  await beginChain(writing);
  await publishDefaults(writing);
  if (await firstAdministrator(writing, secretPlace.dataFolder)) {
    log.warn(
      { file: firstPasswordFile(secretPlace.dataFolder) },
      'the first administrator has a one-time password',
    );
  }
  await mkdir(incomingFolder, { recursive: true, mode: 0o700 });
  await clearReceived(incomingFolder, systemClock.now());

  const auth = createAuth(connection.db, {
    key: keyFor('sessions', secretPlace),
    origin: door.publicOrigin ?? `http://127.0.0.1:${port}`,
    oidc: settings.oidc,
    openAccount: (username) => openAccount(writing, username),
  });
  const who = whoAsks(connection.db, auth, Date.now);
  const news = new CallNewsStand((callId) => ownerOfCall(connection.db, callId));
  const unlisten = await listenToCalls(
    connection.client,
    (call) => news.publish(call),
    () => news.tellMissed(),
  );
  const unlistenToSessions = await listenTo(connection.client, SESSION_CHANNEL, (actor) => {
    who.forget(actor);
    news.sessionsEnded(actor);
  });
  const unlistenToNotices = await listenTo(connection.client, NOTICE_CHANNEL, (number) =>
    news.tellNotice(number),
  );
  const { version } = JSON.parse(await readFile(PACKAGE, 'utf8')) as { version: string };
  const paper = paperThreads({ threads: 1, font: settings.pdfFont });
  const listens = `${host}:${port}`;
  const app = createApp({
    ...{
      writing,
      auth,
      who,
      oidcName: settings.oidc?.name ?? null,
      news,
      log,
      incomingFolder,
      limitBytes,
      maxCallMs,
      version,
      listens,
      door,
      paper,
    },
    limits: rateLimits(door.limitPerMinute),
    soundKey: keyFor('sound-links', secretPlace),
    store: openStore(settings.recordings),
    pagesFolder: existsSync(PAGES) ? PAGES : null,
  });
  const server = await startServer(app, { host, port });
  log.info({ listens, publicUrl: door.publicOrigin }, 'listening');
  return {
    listens,
    async stop() {
      await server.stop();
      await Promise.allSettled([unlisten(), unlistenToSessions(), unlistenToNotices()]);
      await paper.stop();
      await jobs.stop(1);
      trail.flush();
      await connection.close();
    },
  };
}

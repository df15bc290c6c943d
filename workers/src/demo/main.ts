import { openTrail } from '@tingjian/db/audit/open-trail.ts';
import { systemClock } from '@tingjian/db/clock.ts';
import { connect } from '@tingjian/db/connect.ts';
import { startJobs } from '@tingjian/db/jobs.ts';
import { openStore } from '@tingjian/db/recordings/open-store.ts';
import { readEnvironment } from '@tingjian/db/settings/read-environment.ts';
import { storageSettingsOf, storageVariables } from '@tingjian/db/settings/store-settings.ts';
import { loadDemo } from './load-demo.ts';

// Fills an empty database with the demo, beside the running product.
const { databaseUrl, incomingFolder, recordings, maxCallMs, secretPlace } = storageSettingsOf(
  readEnvironment(storageVariables, process.env),
);
const connection = connect(databaseUrl, { max: 5, name: 'tingjian-demo', commitLater: true });
const jobs = await startJobs(databaseUrl, { supervise: false, onError: () => {} });
const trail = openTrail(secretPlace);
try {
  const writing = { db: connection.db, jobs, clock: systemClock, actor: 'demo', trail };
  const startedAt = Date.now();
  const tell = (line: string) => console.log(line);
  const isLoaded = await loadDemo(
    { writing, store: openStore(recordings), maxCallMs },
    { incomingFolder, tell },
  );
  if (isLoaded) console.log(`演示数据已装完，用了 ${Math.round((Date.now() - startedAt) / 1000)} 秒。`);
} finally {
  trail.flush();
  await jobs.stop(1);
  await connection.close();
}

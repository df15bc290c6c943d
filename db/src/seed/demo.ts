import { z } from 'zod';
import { openTrail } from '../audit/open-trail.ts';
import { systemClock } from '../clock.ts';
import { connect } from '../connect.ts';
import { startJobs } from '../jobs.ts';
import { openStore } from '../recordings/open-store.ts';
import { readEnvironment } from '../settings/read-environment.ts';
import { storageSettingsOf, storageVariables } from '../settings/store-settings.ts';
import { loadDemo } from './load-demo.ts';

// Loads the demo calls into an empty database. TINGJIAN_DEMO=off leaves it empty.
const env = readEnvironment(
  { ...storageVariables, TINGJIAN_DEMO: z.enum(['on', 'off']).default('on') },
  process.env,
);
if (env.TINGJIAN_DEMO === 'on') {
  const { databaseUrl, incomingFolder, recordings, maxCallMs, secretPlace } = storageSettingsOf(env);
  const connection = connect(databaseUrl, { max: 2 });
  const jobs = await startJobs(databaseUrl, { supervise: false, onError: () => {} });
  const trail = openTrail(secretPlace);
  try {
    const writing = { db: connection.db, jobs, clock: systemClock, actor: 'demo', trail };
    const loaded = await loadDemo({ writing, store: openStore(recordings), maxCallMs }, { incomingFolder });
    if (loaded > 0) console.log(`已装入 ${loaded} 通演示通话。`);
  } finally {
    trail.flush();
    await jobs.stop(1);
    await connection.close();
  }
}

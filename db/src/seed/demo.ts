import { openTrail } from '../audit/open-trail.ts';
import { systemClock } from '../clock.ts';
import { connect } from '../connect.ts';
import { startJobs } from '../jobs.ts';
import { demoState } from '../reads/demo/demo-state.ts';
import { readEnvironment } from '../settings/read-environment.ts';
import { storageSettingsOf, storageVariables } from '../settings/store-settings.ts';
import { beginDemo } from '../writes/demo/begin-demo.ts';
import { removeDemo } from '../writes/demo/remove-demo.ts';

// Says that an empty database is about to be filled with the demo, before anything works on it; or, with
// TINGJIAN_DEMO=off, takes out what an earlier start left half done.
const { databaseUrl, secretPlace } = storageSettingsOf(readEnvironment(storageVariables, process.env));
const connection = connect(databaseUrl, { max: 2 });
const jobs = await startJobs(databaseUrl, { supervise: false, onError: () => {} });
const trail = openTrail(secretPlace);
try {
  const writing = { db: connection.db, jobs, clock: systemClock, actor: 'demo', trail };
  if (process.env.TINGJIAN_DEMO !== 'off') await beginDemo(writing);
  else if ((await demoState(connection.db))?.state === 'loading') await removeDemo(writing);
} finally {
  trail.flush();
  await jobs.stop(1);
  await connection.close();
}

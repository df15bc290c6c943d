import { systemClock } from '../clock.ts';
import { connect } from '../connect.ts';
import { startJobs } from '../jobs.ts';
import { readEnvironment } from '../settings/read-environment.ts';
import { storageVariables } from '../settings/store-settings.ts';
import { publishDefaults } from './publish-defaults.ts';

// Makes the shipped rule set and schedule count, unless somebody has published their own.
const { DATABASE_URL } = readEnvironment({ DATABASE_URL: storageVariables.DATABASE_URL }, process.env);
const connection = connect(DATABASE_URL, { max: 2 });
const jobs = await startJobs(DATABASE_URL, { supervise: false, onError: () => {} });
try {
  await publishDefaults({ db: connection.db, jobs, clock: systemClock, actor: 'defaults' });
} finally {
  await jobs.stop(1);
  await connection.close();
}

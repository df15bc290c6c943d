import { openTrail } from '../audit/open-trail.ts';
import { systemClock } from '../clock.ts';
import { connect } from '../connect.ts';
import { startJobs } from '../jobs.ts';
import { readEnvironment } from '../settings/read-environment.ts';
import { storageSettingsOf, storageVariables } from '../settings/store-settings.ts';
import { firstAdministrator } from './first-administrator.ts';
import { publishDefaults } from './publish-defaults.ts';

// Makes the shipped rule set and schedule count, unless somebody has published their own.
const { databaseUrl, secretPlace } = storageSettingsOf(readEnvironment(storageVariables, process.env));
const connection = connect(databaseUrl, { max: 2 });
const trail = openTrail(secretPlace);
const jobs = await startJobs(databaseUrl, { supervise: false, onError: () => {} });
try {
  const writing = { db: connection.db, jobs, clock: systemClock, actor: 'defaults', trail };
  await publishDefaults(writing);
  const sentence = await firstAdministrator(writing, secretPlace.dataFolder);
  if (sentence) console.log(sentence);
} finally {
  trail.flush();
  await jobs.stop(1);
  await connection.close();
}

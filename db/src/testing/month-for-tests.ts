import { z } from 'zod';
import { openTrail } from '../audit/open-trail.ts';
import { systemClock } from '../clock.ts';
import { connect } from '../connect.ts';
import { startJobs } from '../jobs.ts';
import { readEnvironment } from '../settings/read-environment.ts';
import { storageSettingsOf, storageVariables } from '../settings/store-settings.ts';
import { setPassword } from '../writes/set-password.ts';
import { AGENTS, addSmallMonth } from './small-month.ts';

// Puts the small month into the database of a test; the first agent and the lead can sign in.
const { month, password } = z
  .object({ month: z.string(), password: z.string() })
  .parse(JSON.parse(process.argv[2] ?? '{}'));
const { databaseUrl, secretPlace } = storageSettingsOf(readEnvironment(storageVariables, process.env));
const { db, close } = connect(databaseUrl, { max: 2 });
const jobs = await startJobs(databaseUrl, { supervise: false, onError: () => {} });
const trail = openTrail(secretPlace);
const writing = { db, jobs, clock: systemClock, actor: 'test', trail };
await addSmallMonth(db, month);
for (const personNumber of [AGENTS[0]!, '8100'])
  await setPassword(writing, { personNumber, password, mustChange: false });
trail.flush();
await jobs.stop(1);
await close();

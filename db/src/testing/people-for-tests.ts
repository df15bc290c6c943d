import { ROLES, type Role } from '@tingjian/core/people/roles.ts';
import { Refusal } from '@tingjian/core/refusal.ts';
import { z } from 'zod';
import { openTrail } from '../audit/open-trail.ts';
import { systemClock } from '../clock.ts';
import { connect } from '../connect.ts';
import { startJobs } from '../jobs.ts';
import { readEnvironment } from '../settings/read-environment.ts';
import { storageSettingsOf, storageVariables } from '../settings/store-settings.ts';
import { addPerson } from '../writes/add-person.ts';
import { makeApiKey } from '../writes/make-api-key.ts';
import { setPassword } from '../writes/set-password.ts';

// Puts people who can sign in into the database of a test (who is there only gets the password), and prints a manager's key.
const person = z.object({ number: z.string(), name: z.string(), role: z.enum(ROLES), password: z.string() });
const people = z.array(person).parse(JSON.parse(process.argv[2] ?? '[]'));
const { databaseUrl, secretPlace } = storageSettingsOf(readEnvironment(storageVariables, process.env));
const { db, close } = connect(databaseUrl, { max: 2 });
const jobs = await startJobs(databaseUrl, { supervise: false, onError: () => {} });
const trail = openTrail(secretPlace);
const writing = { db, jobs, clock: systemClock, actor: 'test', trail };
for (const { number, name, role, password } of people) {
  await addPerson(writing, { number, name, role }).catch((error: unknown) => {
    if (!(error instanceof Refusal && error.code === 'duplicate-agent')) throw error;
  });
  await setPassword(writing, { personNumber: number, password, mustChange: false });
}
const role: Role = 'manager';
const { key } = await makeApiKey(writing, { name: 'test', role, actions: null, expiresAt: null });
trail.flush();
await jobs.stop(1);
await close();
console.log(key);

import { Refusal } from '@tingjian/core/refusal.ts';
import { openTrail } from '../audit/open-trail.ts';
import type { Writing } from '../change.ts';
import { systemClock } from '../clock.ts';
import { connect } from '../connect.ts';
import { startJobs } from '../jobs.ts';
import { readEnvironment } from '../settings/read-environment.ts';
import { storageSettingsOf, storageVariables } from '../settings/store-settings.ts';

/** What was typed is not what the command takes; the message says how it is used. */
export class Misuse extends Error {}

/**
 * Runs a command of the person who has the machine: one line on the standard output, everything else on the other.
 * The exit code is 0, 1 when it could not be done, 2 when it was called wrongly.
 */
export async function runCommand(work: (writing: Writing) => Promise<string>): Promise<void> {
  try {
    const { databaseUrl, secretPlace } = storageSettingsOf(readEnvironment(storageVariables, process.env));
    const connection = connect(databaseUrl, { max: 2 });
    const jobs = await startJobs(databaseUrl, { supervise: false, onError: () => {} });
    const trail = openTrail(secretPlace);
    try {
      const writing = { db: connection.db, jobs, clock: systemClock, actor: 'command-line', trail };
      console.log(await work(writing));
    } finally {
      trail.flush();
      await jobs.stop(1);
      await connection.close();
    }
  } catch (error) {
    console.error(error instanceof Refusal || error instanceof Misuse ? error.message : error);
    process.exitCode = error instanceof Misuse ? 2 : 1;
  }
}

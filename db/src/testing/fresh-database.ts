import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import type { Writing } from '../change.ts';
import { type Connection, connect } from '../connect.ts';
import { type Jobs, startJobs } from '../jobs.ts';
import { migrate } from '../migrate.ts';
import { type MemoryTrail, memoryTrail } from './memory-trail.ts';

export type FreshDatabase = Connection & {
  url: string;
  jobs: Jobs;
  /** Writes by "test", at a time the test may move. */
  writing: Writing & { clock: { at: Date; now(): Date }; trail: MemoryTrail };
  drop(): Promise<void>;
};

/** A database of its own for one test file, on the server of TEST_DATABASE_URL. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const server = process.env.TEST_DATABASE_URL;
  if (!server) throw new Error('TEST_DATABASE_URL is not set: run the tests through npm test');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const admin = postgres(server, { max: 1, onnotice: () => {} });
  await admin.unsafe(`create database ${name}`);
  const url = Object.assign(new URL(server), { pathname: `/${name}` }).href;
  await migrate(url);
  const connection = connect(url, { max: 5 });
  const jobs = await startJobs(url, { supervise: false, onError: () => {} });
  const trail = memoryTrail();
  const clock = { at: new Date('2026-10-31T02:00:00Z'), now: () => clock.at };
  return {
    ...connection,
    url,
    jobs,
    writing: { db: connection.db, jobs, clock, actor: 'test', trail },
    async drop() {
      await jobs.stop(1);
      await connection.close();
      await admin.unsafe(`drop database ${name} with (force)`);
      await admin.end({ timeout: 5 });
    },
  };
}

import type { CallState } from '@tingjian/core/calls/call-state.ts';
import { sql } from 'drizzle-orm';
import type { Clock } from './clock.ts';
import type { Database, Queries } from './connect.ts';
import type { JobData, JobName, Jobs } from './jobs.ts';
import { audit } from './schema/audit.ts';

/** What every write needs: the database, the queue, the time, and who asks. */
export type Writing = { db: Database; jobs: Pick<Jobs, 'enqueue'>; clock: Clock; actor: string };

type AuditEntry = {
  action: string;
  subject: string;
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
};

export type Change = {
  tx: Queries;
  now: Date;
  /** Writes the audit row of this change. */
  note(entry: AuditEntry): Promise<void>;
  enqueue<N extends JobName>(name: N, data: JobData<N>, afterSeconds?: number): Promise<void>;
  /** Tells open pages, once the transaction stands. */
  tell(event: { id: string; state: CallState; progress: number | null }): Promise<void>;
};

export const CALL_CHANNEL = 'tingjian_call';

/** One change is one transaction: the rows, the audit row and the jobs that follow, or none of them. */
export function change<T>(writing: Writing, work: (c: Change) => Promise<T>): Promise<T> {
  const now = writing.clock.now();
  return writing.db.transaction((tx) =>
    work({
      tx,
      now,
      async note(entry) {
        await tx.insert(audit).values({ at: now, actor: writing.actor, ...entry });
      },
      enqueue: (name, data, afterSeconds) => writing.jobs.enqueue(tx, name, data, afterSeconds),
      async tell(event) {
        await tx.execute(sql`select pg_notify(${CALL_CHANNEL}, ${JSON.stringify(event)})`);
      },
    }),
  );
}

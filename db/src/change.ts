import type { CallState } from '@tingjian/core/calls/call-state.ts';
import { sql } from 'drizzle-orm';
import { type AuditEntry, appendAudit } from './audit/append-audit.ts';
import type { Trail } from './audit/trail.ts';
import type { Clock } from './clock.ts';
import type { Database, Queries } from './connect.ts';
import type { JobData, JobName, Jobs } from './jobs.ts';

/** What every write needs: the database, the queue, the time, who asks, and how the audit trail is sealed. */
export type Writing = {
  db: Database;
  jobs: Pick<Jobs, 'enqueue'>;
  clock: Clock;
  /** 工号, `key:…`, or the name of a program. */
  actor: string;
  /** Network address of whoever asks; null for programs. */
  origin?: string | null;
  trail: Trail;
};

export type Change = {
  tx: Queries;
  now: Date;
  actor: string;
  /** Keeps an audit row, written and sealed when the work is done: the trail's lock is then held for a moment only. */
  note(entry: AuditEntry): Promise<void>;
  enqueue<N extends JobName>(name: N, data: JobData<N>, afterSeconds?: number): Promise<void>;
  /** Tells open pages, once the transaction stands. */
  tell(event: { id: string; state: CallState; progress: number | null }): Promise<void>;
  /** Tells every process, once the transaction stands. */
  signal(channel: Channel, payload: string): Promise<void>;
};

/** `SESSION`: the 工号 or key id whose sessions ended. `NOTICE`: the 工号 that has a new notice. */
export const CALL_CHANNEL = 'tingjian_call';
export const SESSION_CHANNEL = 'tingjian_session';
export const NOTICE_CHANNEL = 'tingjian_notice';
/** `SUMS`: days are waiting to be summed; PostgreSQL says it by itself. */
export const SUMS_CHANNEL = 'tingjian_sums';
export type Channel =
  | typeof CALL_CHANNEL
  | typeof SESSION_CHANNEL
  | typeof NOTICE_CHANNEL
  | typeof SUMS_CHANNEL;

/** One change is one transaction: the rows, the audit rows and the jobs that follow, or none of them. */
export async function change<T>(writing: Writing, work: (c: Change) => Promise<T>): Promise<T> {
  const now = writing.clock.now();
  const entries: AuditEntry[] = [];
  const { result, end } = await writing.db.transaction(async (tx) => {
    const signal = async (channel: Channel, payload: string) => {
      await tx.execute(sql`select pg_notify(${channel}, ${payload})`);
    };
    const result = await work({
      ...{ tx, now, actor: writing.actor, signal },
      async note(entry) {
        entries.push(entry);
      },
      enqueue: (name, data, afterSeconds) => writing.jobs.enqueue(tx, name, data, afterSeconds),
      tell: (event) => signal(CALL_CHANNEL, JSON.stringify(event)),
    });
    const end = entries.length > 0 ? await appendAudit(tx, writing.trail, writing, entries, now) : null;
    return { result, end };
  });
  if (end) writing.trail.noteSeal(end);
  return result;
}

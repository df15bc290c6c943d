import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';

export type Database = PostgresJsDatabase;
/** A database or a transaction on it. */
export type Queries = Pick<
  Database,
  'select' | 'selectDistinct' | 'insert' | 'update' | 'delete' | 'execute'
>;

export type Connection = { db: Database; client: postgres.Sql; close: () => Promise<void> };

type ConnectOptions = {
  max?: number;
  name?: string;
  /** What is written is on disk a moment later, not at once: a crash of the machine may lose the last moment. */
  commitLater?: boolean;
  /** PostgreSQL refuses whatever would change something. */
  readOnly?: boolean;
};

/** Connections come back by themselves after PostgreSQL was away; what was under way then fails and is retried. */
export function connect(databaseUrl: string, options: ConnectOptions = {}): Connection {
  const client = postgres(databaseUrl, {
    max: options.max ?? 8,
    connect_timeout: 5,
    idle_timeout: 60,
    backoff: (attempt) => Math.min(2, 0.1 * 2 ** attempt),
    onnotice: () => {},
    connection: {
      application_name: options.name ?? 'tingjian',
      ...(options.commitLater && { synchronous_commit: 'off' }),
      ...(options.readOnly && { default_transaction_read_only: true }),
    },
  });
  return { db: drizzle(client), client, close: () => client.end({ timeout: 5 }) };
}

const AWAY = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
  'CONNECT_TIMEOUT',
  '57P01',
  '57P02',
  '57P03',
  '08006',
  '08001',
]);

/** PostgreSQL is away or restarting, as opposed to a fault in what we asked of it. */
export function isDatabaseAway(error: unknown): boolean {
  for (let at: unknown = error, depth = 0; at && depth < 5; depth += 1) {
    // The recordings in S3 can be away too, with the same codes; its errors carry this mark.
    if (typeof at === 'object' && '$metadata' in at) return false;
    const { code, cause } = at as { code?: unknown; cause?: unknown };
    if (typeof code === 'string' && AWAY.has(code)) return true;
    at = cause;
  }
  return false;
}

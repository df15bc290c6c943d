import postgres from 'postgres';
import { userName } from './initialise.ts';

/** Up means: it answers `select 1`. */
export async function isReady(port: number, password: string): Promise<boolean> {
  return withConnection(port, password, async (sql) => {
    await sql`select 1`;
    return true;
  }).catch(() => false);
}

export async function makeDatabase(port: number, password: string): Promise<void> {
  await withConnection(port, password, async (sql) => {
    const [found] = await sql`select 1 from pg_database where datname = ${userName}`;
    if (!found) await sql`create database ${sql(userName)}`;
  });
}

async function withConnection<T>(
  port: number,
  password: string,
  use: (sql: postgres.Sql) => Promise<T>,
): Promise<T> {
  const sql = postgres({
    ...{ host: '127.0.0.1', port, username: userName, password, database: 'postgres' },
    ...{ max: 1, connect_timeout: 3, onnotice: () => {} },
  });
  try {
    return await use(sql);
  } finally {
    await sql.end({ timeout: 1 });
  }
}

import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../testing/fresh-database.ts';
import { makeLog } from './make-log.ts';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

test('a failed query is logged without what it was given, and telephones are masked', async () => {
  const lines: string[] = [];
  const log = makeLog('test', 'info', { write: (line) => lines.push(line) });
  const name = '李静的号码';
  const error = await fresh.db.execute(sql`select ${name}::int`).catch((caught) => caught);
  log.error(
    { err: error, detail: '客户 13912345678 来电', callId: '8fe0058a-c5b0-40df-9197-0c14f1ef1885' },
    'it failed',
  );
  const written = lines.join('');
  expect(written).toContain('Failed query');
  expect(written).toContain('13***78');
  expect(written).toContain('8fe0058a-c5b0-40df-9197-0c14f1ef1885');
  expect(written).not.toContain('13912345678');
  expect(written).not.toContain(name);
});

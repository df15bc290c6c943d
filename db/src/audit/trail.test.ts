import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { change } from '../change.ts';
import { type FreshDatabase, freshDatabase } from '../testing/fresh-database.ts';
import { beginChain } from './begin-chain.ts';
import { checkKeptTrail } from './check-kept-trail.ts';
import { fileTrail, notedSeals } from './trail.ts';

const made: FreshDatabase[] = [];
let fresh: FreshDatabase;

beforeEach(async () => {
  fresh = await freshDatabase();
  made.push(fresh);
});
afterAll(() => Promise.all(made.map((each) => each.drop())));

const act = (at: number) =>
  change(fresh.writing, (c) =>
    c.note({ action: 'act', subject: `call:${at}`, before: { at }, after: { words: '您好', at: c.now } }),
  );
const acts = async (count: number) => {
  for (let at = 1; at <= count; at += 1) await act(at);
};
const check = () => {
  const { key, noted } = fresh.writing.trail;
  return checkKeptTrail(fresh.db, { key, anchors: noted });
};
/** What only a superuser can do. */
const asSuperuser = (statement: string) =>
  fresh.client.begin(async (sql) => {
    await sql`set local session_replication_role = replica`;
    await sql.unsafe(statement);
  });

test('what is written down can be checked, from many hands at once too', async () => {
  await Promise.all(Array.from({ length: 40 }, (_, at) => act(at)));
  expect(await check()).toEqual({ rows: 40, fault: null });
});

test('the account of the product itself cannot change, delete or empty the trail', async () => {
  await acts(2);
  for (const statement of [
    `update audit set actor = 'x'`,
    'delete from audit where seq = 1',
    'truncate audit',
  ])
    await expect(fresh.client.unsafe(statement)).rejects.toThrow('append-only');
  expect(await check()).toEqual({ rows: 2, fault: null });
});

test.each<[string, string, string, number]>([
  ['a name', `update audit set actor = '9001' where seq = 3`, 'changed', 3],
  ['a microsecond', `update audit set at = at + interval '1 microsecond' where seq = 3`, 'changed', 3],
  ['a figure', `update audit set before = jsonb_set(before, '{at}', '4') where seq = 3`, 'changed', 3],
  ['a row deleted', 'delete from audit where seq = 3', 'missing', 3],
  [
    'two rows swapped',
    `update audit a set action = b.action, subject = b.subject, before = b.before, after = b.after, seal = b.seal
      from audit b where (a.seq, b.seq) in ((2, 4), (4, 2))`,
    'changed',
    2,
  ],
  ['the end cut off', 'delete from audit where seq > 4', 'cut-off', 5],
  ['everything gone', 'truncate audit', 'cut-off', 1],
  [
    'a row put in twice',
    `drop index audit_by_seq; insert into audit (seq, at, actor, action, subject, before, after, seal)
      select seq, at, actor, action, subject, before, after, seal from audit where seq = 3`,
    'misplaced',
    3,
  ],
  [
    'a row without a place',
    `insert into audit (at, actor, action, subject) values (now(), '9001', 'sign-in', 'person:9001')`,
    'unsealed',
    0,
  ],
  ['a seal taken away', 'update audit set seal = null where seq = 5', 'changed', 5],
])('behind the back of the product: %s is found where it is', async (_, statement, kind, seq) => {
  await acts(6);
  await asSuperuser(statement);
  expect((await check()).fault).toMatchObject({ kind, seq });
});

test('the end cut off and overwritten by what the product wrote next is found', async () => {
  await acts(6);
  await asSuperuser('delete from audit where seq > 3');
  await acts(3);
  expect((await check()).fault).toMatchObject({ kind: 'rewritten', seq: 4 });
});

test('rows of an older version become the beginning of the chain, once, and the trail says so', async () => {
  await fresh.client`insert into audit (at, actor, action, subject, after)
    select now(), 'worker', 'save-scorecard', 'call:' || n, '{"state": "scored"}' from generate_series(1, 4500) n`;
  await beginChain(fresh.writing);
  await act(1);
  const [row] = await fresh.client`select action, after from audit where seq = 4501`;
  expect(row).toEqual({ action: 'seal-earlier-rows', after: { rows: 4500 } });
  expect(await check()).toEqual({ rows: 4502, fault: null });
  await expect(fresh.client`update audit set actor = 'x'`).rejects.toThrow('append-only');

  await asSuperuser(`insert into audit (at, actor, action, subject) values (now(), '9001', 'late', 'x')`);
  await beginChain(fresh.writing);
  await act(2);
  expect((await check()).fault).toMatchObject({ kind: 'unsealed' });
});

test('a program that writes before the start has sealed them does it itself', async () => {
  await fresh.client`insert into audit (at, actor, action, subject) values (now(), 'worker', 'x', 'y')`;
  await act(1);
  expect(await check()).toEqual({ rows: 3, fault: null });
});

test('seals are noted in a file, and a line cut short by a crash does no harm', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'tingjian-seals-')), 'audit-seals.log');
  const trail = fileTrail(fresh.writing.trail.key, file);
  fresh.writing.trail.noted.length = 0;
  await change({ ...fresh.writing, trail }, (c) => c.note({ action: 'act', subject: 'x' }));
  trail.flush();
  expect(notedSeals(file)).toMatchObject([{ seq: 1 }]);
  writeFileSync(file, `${readFileSync(file, 'utf8')}2 abc`);
  expect(notedSeals(file)).toHaveLength(1);
  expect(await checkKeptTrail(fresh.db, { key: trail.key, anchors: notedSeals(file) })).toEqual({
    rows: 1,
    fault: null,
  });
});

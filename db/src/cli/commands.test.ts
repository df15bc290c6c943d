import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { apiKeyOf } from '../reads/viewer-of.ts';
import { audit } from '../schema/audit.ts';
import { users } from '../schema/sign-in.ts';
import { type FreshDatabase, freshDatabase } from '../testing/fresh-database.ts';
import { addPerson } from '../writes/add-person.ts';
import { hashOfKey } from '../writes/make-api-key.ts';

let fresh: FreshDatabase;
let folder: string;
beforeAll(async () => {
  fresh = await freshDatabase();
  folder = mkdtempSync(join(tmpdir(), 'tingjian-cli-'));
  await addPerson(fresh.writing, { number: 'Admin', name: '管理员', role: 'administrator' });
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await fresh.drop();
});

function run(command: 'api-key' | 'password', ...args: string[]) {
  const env = { ...process.env, DATABASE_URL: fresh.url, TINGJIAN_DATA: folder };
  const file = join(import.meta.dirname, `${command}.ts`);
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], { env, encoding: 'utf8' });
  return { status, stdout, stderr };
}

test('a key is printed alone, ends when asked, and is kept only as a hash', async () => {
  const given = run(
    'api-key',
    '--role',
    'manager',
    '--name',
    '录音系统',
    '--days',
    '30',
    '--actions',
    'submit-calls',
  );
  expect(given).toMatchObject({ status: 0, stdout: expect.stringMatching(/^tj_[\w-]{32}\n$/), stderr: '' });
  const row = await apiKeyOf(fresh.db, hashOfKey(given.stdout.trim()));
  expect(row).toMatchObject({ role: 'manager', actions: ['submit-calls'], madeBy: 'command-line' });
  const days = (row!.expiresAt!.getTime() - Date.now()) / (24 * 3600_000);
  expect(Math.round(days)).toBe(30);
  expect(JSON.stringify(await fresh.db.select().from(audit))).not.toContain(given.stdout.trim());
});

test.each([
  [[]],
  [['--role', 'king', '--name', 'x']],
  [['--role', 'manager', '--name', '=x']],
  [['--role', 'manager', '--name', 'x', '--days', '0']],
  [['--role', 'manager', '--name', 'x', '--actions', 'change-keys']],
  [['--role', 'manager', '--name', 'x', '--what']],
])('called wrongly it prints nothing but how it is used: %j', (args) => {
  expect(run('api-key', ...args)).toMatchObject({
    status: 2,
    stdout: '',
    stderr: expect.stringMatching(/用法|没有建立/),
  });
});

test('a one-time password is printed alone and has to be changed', async () => {
  expect(run('password', '--user', 'Admin')).toMatchObject({
    ...{ status: 0, stdout: expect.stringMatching(/^\w{4}(-\w{4}){3}\n$/), stderr: '' },
  });
  const [account] = await fresh.db.select().from(users).where(eq(users.personNumber, 'Admin'));
  expect(account).toMatchObject({ username: 'admin', mustChangePassword: true });
  expect(run('password', '--user', 'nobody')).toMatchObject({
    status: 1,
    stdout: '',
    stderr: '没有这个人。\n',
  });
  expect(run('password')).toMatchObject({ status: 2, stdout: '' });
});

import { randomBytes } from 'node:crypto';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '@tingjian/core/refusal.ts';
import { eq } from 'drizzle-orm';
import type { Writing } from '../change.ts';
import { users } from '../schema/sign-in.ts';
import { addPerson } from '../writes/add-person.ts';
import { setPassword } from '../writes/set-password.ts';

const FIRST = { number: 'admin', name: '管理员', role: 'administrator' as const };

/** Where the first one-time password lies until it has been changed: readable by nobody else. */
export function firstPasswordFile(dataFolder: string): string {
  return join(dataFolder, 'first-password.txt');
}

/**
 * While nobody can sign in, makes the first administrator. Answers with a sentence for the person at the terminal,
 * or null when there is nothing to say.
 */
export async function firstAdministrator(writing: Writing, dataFolder: string): Promise<string | null> {
  const file = firstPasswordFile(dataFolder);
  const [admin] = await writing.db
    .select({ mustChange: users.mustChangePassword })
    .from(users)
    .where(eq(users.personNumber, FIRST.number));
  if (admin?.mustChange && existsSync(file)) {
    return `管理员还没有第一次登录：用户名 admin，一次性密码在 ${file}。`;
  }
  rmSync(file, { force: true });
  const [anybody] = await writing.db.select({ id: users.id }).from(users).limit(1);
  if (anybody) return null;
  await addPerson(writing, FIRST).catch((error) => {
    if (!(error instanceof Refusal)) throw error;
  });
  const password = oneTimePassword();
  await setPassword(writing, { personNumber: FIRST.number, password, mustChange: true });
  writeFileSync(file, `${password}\n`, { mode: 0o600 });
  return `第一次登录：用户名 admin，一次性密码 ${password}（登录后请改掉；改掉以前也写在 ${file}）。`;
}

/** Without letters and digits that people mistake for each other: it is read off a screen. */
export function oneTimePassword(): string {
  const signs = 'abcdefghjkmnpqrstuvwxyz23456789';
  const letters = [...randomBytes(16)].map((byte) => signs[byte % signs.length]).join('');
  return letters.match(/.{4}/g)!.join('-');
}

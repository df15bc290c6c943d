/** `npm run -s password -- --user 8006`: prints a one-time password, for an administrator who is locked out. */
import { parseArgs } from 'node:util';
import { givePassword } from '../writes/people/give-password.ts';
import { Misuse, runCommand } from './run-command.ts';

const USAGE = '用法：npm run -s password -- --user 工号';

await runCommand(async (writing) => {
  const { password } = await givePassword(writing, asked());
  return password;
});

function asked(): string {
  let user: string | undefined;
  try {
    user = parseArgs({ options: { user: { type: 'string' } } }).values.user?.trim();
  } catch {
    throw new Misuse(USAGE);
  }
  if (!user) throw new Misuse(USAGE);
  return user;
}

/** `npm run -s api-key -- --role manager --name NAME [--days N] [--actions a,b]`: prints a new key, once. */
import { parseArgs } from 'node:util';
import { keyProblem } from '@tingjian/core/people/key-problem.ts';
import { ACTIONS } from '@tingjian/core/people/permissions.ts';
import { keyNameProblem } from '@tingjian/core/people/person-fields.ts';
import { ROLES } from '@tingjian/core/people/roles.ts';
import { REFUSALS } from '@tingjian/core/refusal.ts';
import { z } from 'zod';
import { makeApiKey } from '../writes/make-api-key.ts';
import { Misuse, runCommand } from './run-command.ts';

const USAGE = `用法：npm run -s api-key -- --role 角色 --name 名称 [--days 天数] [--actions 动作,动作]
角色：${ROLES.join('、')}
动作：${ACTIONS.join('、')}`;

const shape = z.object({
  role: z.enum(ROLES),
  name: z.string().trim(),
  days: z.coerce.number().int().min(1).optional(),
  actions: z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(z.enum(ACTIONS as [(typeof ACTIONS)[number]])).min(1))
    .optional(),
});

await runCommand(async (writing) => {
  const { role, name, days, actions = null } = asked();
  const now = writing.clock.now();
  const expiresAt = days === undefined ? null : new Date(now.getTime() + days * 24 * 3600_000);
  const problem = keyProblem({ role, actions, expiresAt }, now);
  if (problem) throw new Misuse(`${REFUSALS[problem.code]}（${problem.detail}）`);
  const { key } = await makeApiKey(writing, { name, role, actions, expiresAt });
  return key;
});

function asked(): z.infer<typeof shape> {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({ options: { role: text, name: text, days: text, actions: text } });
    const given = shape.parse(values);
    const problem = keyNameProblem(given.name);
    if (problem) throw new Misuse(problem);
    return given;
  } catch (error) {
    throw new Misuse(error instanceof Misuse ? `${error.message}\n${USAGE}` : USAGE);
  }
}

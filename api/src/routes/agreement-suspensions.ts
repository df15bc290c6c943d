import { createRoute, z } from '@hono/zod-openapi';
import { suspensionSettings } from '@tingjian/core/agreement/suspension-settings.ts';
import { type Suspension, suspensionsList } from '@tingjian/db/reads/agreement/suspensions-list.ts';
import { setSuspension } from '@tingjian/db/writes/agreement/set-suspension.ts';
import { signOffRule } from '@tingjian/db/writes/agreement/sign-off-rule.ts';
import { suspendRules } from '@tingjian/db/writes/agreement/suspend-rules.ts';
import { asking, askingPerson } from '../access/asking.ts';
import type { SuspensionAnswer } from '../answers/agreement.ts';
import { suspensionAnswer } from '../schemas/agreement.ts';
import { json, refusals } from '../schemas/refusals.ts';
import type { Serving } from '../serving.ts';
import { routes } from './routes.ts';

const code = z.object({ code: z.string().regex(/^[PUSKZ]\d\d$/, '应为质检项代码') });
const reason = z
  .string()
  .trim()
  .min(2, '请写明理由')
  .max(1000)
  .refine((text) => !text.includes('\0'), '含有 NUL 字符');
const done = { 204: { description: '已办' } };

/** A suspension as it is told: who signed it off by name. */
export function suspensionOf({ item, since, figures, signedOff }: Suspension): SuspensionAnswer {
  const ended = signedOff && {
    ...{ byName: signedOff.byName, at: signedOff.at.toISOString(), reason: signedOff.reason },
  };
  return { item, since: since.toISOString(), figures, signedOff: ended };
}

/** Rules that stopped deducting because people overturned them too often, and how they come back. */
export function suspensionRoutes({ writing: { db } }: Serving) {
  return routes()
    .openapi(
      createRoute({
        method: 'get',
        path: '/items/{code}/suspensions',
        summary: '这一项的规则暂停过几次、现在是否暂停自动扣分',
        request: { params: code },
        responses: { 200: json(z.array(suspensionAnswer), '暂停，持续中的在前'), ...refusals(400) },
      }),
      async (c) => {
        const found = await suspensionsList(db, c.req.valid('param').code);
        return c.json(found.map(suspensionOf), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/agreement/suspensions',
        summary: '现在就核查一遍，不等夜里：查准率过低的规则暂停自动扣分',
        responses: { 200: json(z.object({ suspended: z.array(z.string()) }), '新暂停的质检项') },
      }),
      async (c) => c.json({ suspended: await suspendRules(asking(c).writing) }, 200),
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/items/{code}/sign-off',
        summary: '签发恢复一条暂停的规则，写明理由',
        request: {
          params: code,
          body: { required: true, content: { 'application/json': { schema: z.object({ reason }) } } },
        },
        responses: { ...done, ...refusals(400, 409) },
      }),
      async (c) => {
        const made = { item: c.req.valid('param').code, by: askingPerson(c), ...c.req.valid('json') };
        await signOffRule(asking(c).writing, made);
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/agreement/settings',
        summary: '什么时候暂停一条规则',
        request: {
          body: { required: true, content: { 'application/json': { schema: suspensionSettings } } },
        },
        responses: { ...done, ...refusals(400) },
      }),
      async (c) => {
        await setSuspension(asking(c).writing, c.req.valid('json'));
        return c.body(null, 204);
      },
    );
}

import { createRoute, z } from '@hono/zod-openapi';
import { endOfChinaDay } from '@tingjian/core/calendar/china-day.ts';
import { keyProblem } from '@tingjian/core/people/key-problem.ts';
import { ACTIONS, type Action } from '@tingjian/core/people/permissions.ts';
import { ROLES } from '@tingjian/core/people/roles.ts';
import { Refusal } from '@tingjian/core/refusal.ts';
import { apiKeysList } from '@tingjian/db/reads/api-keys-list.ts';
import { makeApiKey } from '@tingjian/db/writes/make-api-key.ts';
import { revokeApiKey } from '@tingjian/db/writes/revoke-api-key.ts';
import { asking, askingPerson } from '../access/asking.ts';
import { keyAnswer, newKeyAnswer } from '../schemas/people-answers.ts';
import { body, day, keyName } from '../schemas/person-input.ts';
import { json, refusals } from '../schemas/refusals.ts';
import type { Serving } from '../serving.ts';
import { routes } from './routes.ts';

const newKey = z.object({
  name: keyName,
  role: z.enum(ROLES),
  actions: z
    .array(z.enum(ACTIONS as [Action, ...Action[]]))
    .min(1)
    .nullable()
    .default(null)
    .openapi({ description: '只许做这些；null 是角色能做的全部' }),
  lastDay: day.nullable().openapi({ description: '有效到这一天（中国时间），含当天；null 是不过期' }),
});

export function keyRoutes({ writing: { db, clock }, who }: Serving) {
  return routes()
    .openapi(
      createRoute({
        method: 'get',
        path: '/keys',
        summary: '接口密钥；密钥本身不会再显示',
        responses: { 200: json(z.array(keyAnswer), '密钥，最新的在前') },
      }),
      async (c) => {
        const keys = await apiKeysList(db);
        return c.json(
          keys.map(({ madeByName, madeBy, expiresAt, madeAt, lastUsedAt, revokedAt, ...key }) => ({
            ...key,
            madeBy: madeByName ? `${madeByName} ${madeBy}` : madeBy,
            madeAt: madeAt.toISOString(),
            expiresAt: expiresAt?.toISOString() ?? null,
            lastUsedAt: lastUsedAt?.toISOString() ?? null,
            revokedAt: revokedAt?.toISOString() ?? null,
          })),
          200,
        );
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/keys',
        summary: '新建接口密钥，只显示这一次',
        request: body(newKey),
        responses: { 201: json(newKeyAnswer, '密钥'), ...refusals(400, 403, 422) },
      }),
      async (c) => {
        // A key that could make keys would outlive its own end.
        askingPerson(c);
        const { lastDay, ...asked } = c.req.valid('json');
        const expiresAt = lastDay === null ? null : endOfChinaDay(lastDay);
        const problem = keyProblem({ ...asked, expiresAt }, clock.now());
        if (problem) throw new Refusal(problem.code, { detail: problem.detail });
        c.header('cache-control', 'no-store');
        return c.json(await makeApiKey(asking(c).writing, { ...asked, expiresAt }), 201);
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/keys/{id}',
        summary: '停用密钥，立即生效',
        request: { params: z.object({ id: z.uuid() }) },
        responses: { 204: { description: '已停用' }, ...refusals(403, 404) },
      }),
      async (c) => {
        const { id } = c.req.valid('param');
        await revokeApiKey(asking(c).writing, id);
        who.forget(`key:${id}`);
        return c.body(null, 204);
      },
    );
}

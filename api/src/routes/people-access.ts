import { createRoute, z } from '@hono/zod-openapi';
import { ROLES } from '@tingjian/core/people/roles.ts';
import { changeRole } from '@tingjian/db/writes/people/change-role.ts';
import { givePassword } from '@tingjian/db/writes/people/give-password.ts';
import { signOutPerson } from '@tingjian/db/writes/people/sign-out-person.ts';
import { unlockPerson } from '@tingjian/db/writes/people/unlock-person.ts';
import { asking } from '../access/asking.ts';
import { oneTimePasswordAnswer } from '../schemas/people-answers.ts';
import { body, ofPerson } from '../schemas/person-input.ts';
import { json, refusals } from '../schemas/refusals.ts';
import type { Serving } from '../serving.ts';
import { routes } from './routes.ts';

const done = { 204: { description: '已改动' } };

/** Roles and sign-in of people. Whatever takes access away is felt by the very next request. */
export function peopleAccessRoutes({ who }: Serving) {
  return routes()
    .openapi(
      createRoute({
        method: 'put',
        path: '/people/{number}/role',
        summary: '改角色；其全部登录随之结束',
        request: { ...ofPerson, ...body(z.object({ role: z.enum(ROLES) })) },
        responses: { ...done, ...refusals(400, 403, 404, 409) },
      }),
      async (c) => {
        const { number } = c.req.valid('param');
        await changeRole(asking(c).writing, number, c.req.valid('json').role);
        who.forget(number);
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/people/{number}/password',
        summary: '发一次性密码，只显示这一次；原密码和全部登录随之失效',
        request: ofPerson,
        responses: { 200: json(oneTimePasswordAnswer, '用户名和一次性密码'), ...refusals(403, 404, 409) },
      }),
      async (c) => {
        const { number } = c.req.valid('param');
        const given = await givePassword(asking(c).writing, number);
        who.forget(number);
        c.header('cache-control', 'no-store');
        return c.json(given, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/people/{number}/unlock',
        summary: '解除连续输错密码的锁定',
        request: ofPerson,
        responses: { ...done, ...refusals(403, 404, 409) },
      }),
      async (c) => {
        await unlockPerson(asking(c).writing, c.req.valid('param').number);
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/people/{number}/sessions',
        summary: '结束一个人的全部登录',
        request: ofPerson,
        responses: { ...done, ...refusals(403, 404) },
      }),
      async (c) => {
        const { number } = c.req.valid('param');
        await signOutPerson(asking(c).writing, number);
        who.forget(number);
        return c.body(null, 204);
      },
    );
}

import { createRoute, z } from '@hono/zod-openapi';
import { chinaDay } from '@tingjian/core/calendar/china-day.ts';
import { ROLES } from '@tingjian/core/people/roles.ts';
import { Refusal } from '@tingjian/core/refusal.ts';
import { addPerson } from '@tingjian/db/writes/add-person.ts';
import { editPerson } from '@tingjian/db/writes/people/edit-person.ts';
import { leavePerson } from '@tingjian/db/writes/people/leave-person.ts';
import { movePerson } from '@tingjian/db/writes/people/move-person.ts';
import { returnPerson } from '@tingjian/db/writes/people/return-person.ts';
import { asking } from '../access/asking.ts';
import { reach } from '../access/viewer.ts';
import { body, day, ofPerson, personName, personNumber, post } from '../schemas/person-input.ts';
import { json, refusals } from '../schemas/refusals.ts';
import type { Serving } from '../serving.ts';
import { routes } from './routes.ts';

const newPerson = z.object({
  ...{ number: personNumber, name: personName, role: z.enum(ROLES).default('agent') },
  ...{ post: post.nullable().default(null), entryDay: day.nullable().default(null) },
  probationEnd: day.nullable().default(null),
  teamId: z.uuid().nullable().default(null).openapi({ description: '从入职日（没有则从今天）起所在的班组' }),
});
const facts = z
  .object({ name: personName, post: post.nullable(), entryDay: day.nullable(), probationEnd: day.nullable() })
  .partial();
const team = z.uuid().nullable();
const done = { 204: { description: '已改动' } };

export function peopleChangeRoutes({ writing: { clock }, who }: Serving) {
  return routes()
    .openapi(
      createRoute({
        method: 'post',
        path: '/people',
        summary: '添加一个人；角色不是坐席时要有管理权限',
        request: body(newPerson),
        responses: { 201: json(z.object({ number: z.string() }), '已添加'), ...refusals(400, 403, 409, 422) },
      }),
      async (c) => {
        const { viewer, writing } = asking(c);
        const { teamId, ...person } = c.req.valid('json');
        if (person.role !== 'agent' && !reach(viewer, 'change-access')) {
          throw new Refusal('not-allowed', { detail: '角色由管理员来给' });
        }
        const fromDay = person.entryDay ?? chinaDay(clock.now());
        await addPerson(writing, person, teamId ? { teamId, fromDay } : undefined);
        return c.json({ number: person.number }, 201);
      },
    )
    .openapi(
      createRoute({
        method: 'patch',
        path: '/people/{number}',
        summary: '更正一个人的资料',
        request: { ...ofPerson, ...body(facts) },
        responses: { ...done, ...refusals(400, 403, 404, 422) },
      }),
      async (c) => {
        await editPerson(asking(c).writing, c.req.valid('param').number, c.req.valid('json'));
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/people/{number}/move',
        summary: '从某一天起换班组，可在过去或将来；teamId 为 null 是不在任何班组',
        request: { ...ofPerson, ...body(z.object({ teamId: team, fromDay: day })) },
        responses: { ...done, ...refusals(400, 403, 404, 409, 422) },
      }),
      async (c) => {
        const { number } = c.req.valid('param');
        await movePerson(asking(c).writing, number, c.req.valid('json'));
        who.forget(number);
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/people/{number}/leave',
        summary: '登记离职：最后一天。到期即结束全部登录，经过都保留',
        request: { ...ofPerson, ...body(z.object({ leftOn: day })) },
        responses: { ...done, ...refusals(400, 403, 404, 409, 422) },
      }),
      async (c) => {
        const { number } = c.req.valid('param');
        const { viewer, writing } = asking(c);
        const mayGiveAccess = reach(viewer, 'change-access') === 'all';
        await leavePerson(writing, number, c.req.valid('json').leftOn, { mayGiveAccess });
        who.forget(number);
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/people/{number}/return',
        summary: '返岗，或取消还没有到的离职',
        request: { ...ofPerson, ...body(z.object({ onDay: day, teamId: team })) },
        responses: { ...done, ...refusals(400, 403, 404, 409, 422) },
      }),
      async (c) => {
        await returnPerson(asking(c).writing, c.req.valid('param').number, c.req.valid('json'));
        return c.body(null, 204);
      },
    );
}

import { createRoute, z } from '@hono/zod-openapi';
import { teamsList } from '@tingjian/db/reads/people/teams-list.ts';
import { addTeam } from '@tingjian/db/writes/people/add-team.ts';
import { renameTeam } from '@tingjian/db/writes/people/rename-team.ts';
import { asking } from '../access/asking.ts';
import { teamAnswer } from '../schemas/people-answers.ts';
import { body, teamName } from '../schemas/person-input.ts';
import { json, refusals } from '../schemas/refusals.ts';
import type { Serving } from '../serving.ts';
import { routes } from './routes.ts';

const named = body(z.object({ name: teamName }));

export function teamRoutes({ writing: { db } }: Serving) {
  return routes()
    .openapi(
      createRoute({
        method: 'get',
        path: '/teams',
        summary: '班组，带班长和今天的人数',
        responses: { 200: json(z.array(teamAnswer), '班组') },
      }),
      async (c) => c.json(await teamsList(db, asking(c).scope), 200),
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/teams',
        summary: '新建班组',
        request: named,
        responses: {
          201: json(z.object({ id: z.uuid(), name: z.string() }), '已新建'),
          ...refusals(400, 403, 409),
        },
      }),
      async (c) => c.json(await addTeam(asking(c).writing, c.req.valid('json').name), 201),
    )
    .openapi(
      createRoute({
        method: 'patch',
        path: '/teams/{id}',
        summary: '班组改名',
        request: { params: z.object({ id: z.uuid() }), ...named },
        responses: { 204: { description: '已改名' }, ...refusals(400, 403, 404, 409) },
      }),
      async (c) => {
        await renameTeam(asking(c).writing, c.req.valid('param').id, c.req.valid('json').name);
        return c.body(null, 204);
      },
    );
}

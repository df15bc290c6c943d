import { createRoute, z } from '@hono/zod-openapi';
import { agentsList } from '@tingjian/db/reads/agents-list.ts';
import { addAgent } from '@tingjian/db/writes/add-agent.ts';
import { asking } from '../access/asking.ts';
import { agentAnswer } from '../schemas/answers.ts';
import { json, refusals } from '../schemas/refusals.ts';
import type { Serving } from '../serving.ts';
import { routes } from './routes.ts';

const newAgent = z.object({
  number: z
    .string()
    .trim()
    .regex(/^[\p{L}\p{N}_-]{1,32}$/u, '工号应为 1 到 32 位数字或字母'),
  name: z
    .string()
    .trim()
    .min(1, '姓名不能为空')
    .max(40, '姓名最多 40 个字')
    .refine((name) => !/[\p{Cc}\p{Cf}]/u.test(name), '姓名含有不可见的字符'),
});

export function agentRoutes({ writing }: Serving) {
  return routes()
    .openapi(
      createRoute({
        method: 'get',
        path: '/agents',
        summary: '坐席名单，按工号',
        responses: { 200: json(z.array(agentAnswer), '坐席名单') },
      }),
      async (c) => c.json(await agentsList(writing.db, asking(c).scope), 200),
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/agents',
        summary: '添加一名坐席',
        request: { body: { required: true, content: { 'application/json': { schema: newAgent } } } },
        responses: { 201: json(agentAnswer, '已添加'), ...refusals(400, 409) },
      }),
      async (c) => c.json(await addAgent(asking(c).writing, c.req.valid('json')), 201),
    );
}

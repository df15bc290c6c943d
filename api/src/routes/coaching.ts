import { createRoute, z } from '@hono/zod-openapi';
import { Refusal } from '@tingjian/core/refusal.ts';
import { coachingList } from '@tingjian/db/reads/coaching-list.ts';
import { finishCoaching } from '@tingjian/db/writes/coaching/finish-coaching.ts';
import { makeCoaching } from '@tingjian/db/writes/coaching/make-coaching.ts';
import { seeCoaching } from '@tingjian/db/writes/coaching/see-coaching.ts';
import { asking, askingPerson } from '../access/asking.ts';
import { coachingRow } from '../schemas/coaching.ts';
import { json, refusals } from '../schemas/refusals.ts';
import { saidWords } from '../schemas/said-words.ts';
import type { Serving } from '../serving.ts';
import { routes } from './routes.ts';

const coachingId = z.object({ id: z.string() });
function checkedId(id: string): string {
  if (!z.uuid().safeParse(id).success) throw new Refusal('coaching-not-found');
  return id;
}

const note = saidWords('内容', 2000);
const newCoaching = z.object({
  note,
  callId: z.uuid('应为通话的编号').nullable().default(null),
  item: z
    .string()
    .regex(/^[PUSKZ]\d\d$/, '应为质检项代码')
    .nullable()
    .default(null),
  dueAt: z.iso.datetime({ offset: true, error: '应为时刻' }).nullable().default(null),
});
const body = <S extends z.ZodType>(schema: S) => ({
  required: true,
  content: { 'application/json': { schema } },
});

/** 辅导: arranged by who leads, given, and read by the person concerned. */
export function coachingRoutes({ writing }: Serving) {
  return routes()
    .openapi(
      createRoute({
        method: 'get',
        path: '/coaching',
        summary: '辅导记录，到期早的在前',
        request: {
          query: z.object({
            state: z
              .enum(['open', 'done', 'all'])
              .default('open')
              .openapi({ description: 'open：未完成，或完成后本人还没有看过' }),
            person: z.string().max(32).optional().openapi({ description: '工号' }),
          }),
        },
        responses: { 200: json(z.array(coachingRow), '辅导记录'), ...refusals(400) },
      }),
      async (c) => {
        const filter = { ...c.req.valid('query'), now: writing.clock.now() };
        return c.json(await coachingList(writing.db, asking(c).scope, filter), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/people/{number}/coaching',
        summary: '给一位同事安排辅导',
        request: { params: z.object({ number: z.string() }), body: body(newCoaching) },
        responses: { 201: json(z.object({ id: z.uuid() }), '已安排'), ...refusals(400, 403, 404, 422) },
      }),
      async (c) => {
        const { dueAt, ...told } = c.req.valid('json');
        const personNumber = c.req.valid('param').number;
        const made = { ...told, personNumber, by: askingPerson(c), dueAt: dueAt ? new Date(dueAt) : null };
        return c.json(await makeCoaching(asking(c).writing, made), 201);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/coaching/{id}/done',
        summary: '辅导已做：写下说了什么',
        request: { params: coachingId, body: body(z.object({ note })) },
        responses: { 204: { description: '已登记' }, ...refusals(400, 403, 404, 409) },
      }),
      async (c) => {
        const made = { coachingId: checkedId(c.req.valid('param').id), by: askingPerson(c) };
        await finishCoaching(asking(c).writing, { ...made, ...c.req.valid('json') });
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/coaching/{id}/seen',
        summary: '本人确认看过这条辅导记录',
        request: { params: coachingId },
        responses: { 204: { description: '已确认' }, ...refusals(403, 404) },
      }),
      async (c) => {
        const made = { coachingId: checkedId(c.req.valid('param').id), by: askingPerson(c) };
        await seeCoaching(asking(c).writing, made);
        return c.body(null, 204);
      },
    );
}

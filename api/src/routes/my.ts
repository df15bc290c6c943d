import { createRoute, z } from '@hono/zod-openapi';
import { chinaMonth } from '@tingjian/core/calendar/china-day.ts';
import { personMonth } from '@tingjian/db/reads/scores/person-month.ts';
import { personScores } from '@tingjian/db/reads/scores/person-scores.ts';
import { personTrend } from '@tingjian/db/reads/scores/person-trend.ts';
import { askingPerson } from '../access/asking.ts';
import { myMonthAnswer, myScoresAnswer, myTrendAnswer } from '../schemas/my.ts';
import { json, refusals } from '../schemas/refusals.ts';
import type { Serving } from '../serving.ts';
import { routes } from './routes.ts';

const TREND_MONTHS = 6;
const month = z
  .string()
  .regex(/^20\d\d-(0[1-9]|1[0-2])$/, '月份应为 YYYY-MM')
  .optional()
  .openapi({ description: '月份，YYYY-MM；不写为本月' });
const page = z.coerce.number({ error: '应为数字' }).int().min(1);

/** One's own scores: nobody else's can be asked for here. */
export function myRoutes({ writing }: Serving) {
  const { db, clock } = writing;
  return routes()
    .openapi(
      createRoute({
        method: 'get',
        path: '/my/month',
        summary: '我这个月：均分、待确认、可申诉',
        request: { query: z.object({ month }) },
        responses: { 200: json(myMonthAnswer, '一行'), ...refusals(400, 403) },
      }),
      async (c) => {
        const now = clock.now();
        const asked = { number: askingPerson(c), month: c.req.valid('query').month ?? chinaMonth(now), now };
        const { appealable, ...told } = await personMonth(db, asked);
        const until = appealable.until?.toISOString() ?? null;
        return c.json({ ...told, appealable: { ...appealable, until } }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/my/trend',
        summary: '我六个月的均分，和班组的中位数',
        request: { query: z.object({ month }) },
        responses: { 200: json(myTrendAnswer, '按月'), ...refusals(400, 403) },
      }),
      async (c) => {
        const last = c.req.valid('query').month ?? chinaMonth(clock.now());
        const asked = { number: askingPerson(c), month: last, months: TREND_MONTHS };
        return c.json(await personTrend(db, asked), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/my/scores',
        summary: '我的成绩，最近的通话在前',
        request: {
          query: z.object({
            month,
            show: z
              .enum(['all', 'lost', 'to-acknowledge', 'appealable'])
              .default('all')
              .openapi({ description: '后两种不限月份' }),
            page: page.max(100_000).default(1),
            pageSize: page.max(200).default(50),
          }),
        },
        responses: { 200: json(myScoresAnswer, '一页成绩'), ...refusals(400, 403) },
      }),
      async (c) => {
        const { month: asked, ...filter } = c.req.valid('query');
        const now = clock.now();
        const number = askingPerson(c);
        const found = await personScores(db, { ...filter, number, now, month: asked ?? chinaMonth(now) });
        const rows = found.rows.map(
          ({
            agentNumber: _,
            missed: _codes,
            publication: _at,
            startedAt,
            version,
            appealUntil,
            ...row
          }) => ({
            ...row,
            startedAt: startedAt.toISOString(),
            version: version && {
              ...version,
              publishedAt: version.publishedAt.toISOString(),
              acknowledgedAt: version.acknowledgedAt?.toISOString() ?? null,
            },
            appealUntil: appealUntil?.toISOString() ?? null,
          }),
        );
        return c.json({ rows, total: found.total, page: filter.page, pageSize: filter.pageSize }, 200);
      },
    );
}

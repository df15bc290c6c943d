import { createRoute } from '@hono/zod-openapi';
import { monthsBefore } from '@tingjian/core/calendar/periods.ts';
import { addCoverage, coverageOf } from '@tingjian/core/kpi/dashboard/coverage.ts';
import { heatOf } from '@tingjian/core/kpi/dashboard/heat.ts';
import { lostItems } from '@tingjian/core/kpi/dashboard/lost-items.ts';
import { bucketsOf } from '@tingjian/core/kpi/dashboard/score-bucket.ts';
import { trendOf } from '@tingjian/core/kpi/dashboard/trend.ts';
import { coverageByTeam } from '@tingjian/db/reads/dashboard/coverage-by-team.ts';
import { itemLosses } from '@tingjian/db/reads/dashboard/item-losses.ts';
import { missedBy } from '@tingjian/db/reads/dashboard/missed-by.ts';
import { qualityDays } from '@tingjian/db/reads/dashboard/quality-days.ts';
import { scoreBuckets } from '@tingjian/db/reads/dashboard/score-buckets.ts';
import { sumsAsOf } from '@tingjian/db/reads/dashboard/sums-as-of.ts';
import { itemNames } from '@tingjian/db/reads/item-names.ts';
import { asking } from '../access/asking.ts';
import {
  dashboardAnswers,
  heatAsked,
  inOrder,
  ORDER,
  ofSample,
  trendAsked,
  whose,
} from '../schemas/dashboard.ts';
import { json, refusals } from '../schemas/refusals.ts';
import type { Serving } from '../serving.ts';
import { routes } from './routes.ts';

/** What a dashboard asks about the scores of calls, as far as the viewer reaches. */
export function dashboardQualityRoutes({ writing: { db, clock } }: Serving) {
  const asOf = async () => (await sumsAsOf(db, clock.now())).toISOString();
  return routes()
    .openapi(
      createRoute({
        method: 'get',
        path: '/dashboard/trend',
        summary: '看板：质检均分、合格率、致命差错的走势',
        request: { query: trendAsked.refine(inOrder, ORDER) },
        responses: { 200: json(dashboardAnswers.trend, '走势'), ...refusals(400) },
      }),
      async (c) => {
        const { by, compare, ...asked } = c.req.valid('query');
        const { scope } = asking(c);
        const { from, to, sample } = asked;
        const updatedAt = await asOf();
        const trend = trendOf({ from, to, by }, await qualityDays(db, { ...asked, scope }));
        const answer = { from, to, updatedAt, sample, by, ...trend };
        if (!compare) return c.json({ ...answer, previous: null }, 200) as never;
        const months = compare === 'year' ? 12 : 1;
        const before = { from: monthsBefore(from, months), to: monthsBefore(to, months) };
        const days = await qualityDays(db, { ...asked, ...before, scope });
        return c.json(
          { ...answer, previous: { ...before, ...trendOf({ ...before, by }, days) } },
          200,
        ) as never;
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/dashboard/distribution',
        summary: '看板：得分的分布，每 5 分一档',
        request: { query: ofSample.refine(inOrder, ORDER) },
        responses: { 200: json(dashboardAnswers.distribution, '分布'), ...refusals(400) },
      }),
      async (c) => {
        const asked = c.req.valid('query');
        const updatedAt = await asOf();
        const counts = await scoreBuckets(db, { ...asked, scope: asking(c).scope });
        const { from, to, sample } = asked;
        return c.json({ from, to, updatedAt, sample, ...bucketsOf(counts) }, 200) as never;
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/dashboard/lost',
        summary: '看板：分数丢在哪些质检项上',
        request: { query: ofSample.refine(inOrder, ORDER) },
        responses: { 200: json(dashboardAnswers.lost, '丢分'), ...refusals(400) },
      }),
      async (c) => {
        const asked = c.req.valid('query');
        const updatedAt = await asOf();
        const { calls, losses } = await itemLosses(db, { ...asked, scope: asking(c).scope });
        const names = await itemNames(db);
        const { points, items } = lostItems(calls, losses);
        const named = items.map((each) => ({ ...each, name: names[each.item] ?? '' }));
        const { from, to, sample } = asked;
        return c.json({ from, to, updatedAt, sample, calls, points, items: named }, 200) as never;
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/dashboard/heat',
        summary: '看板：质检项 × 班组或人员',
        request: { query: heatAsked.refine(inOrder, ORDER) },
        responses: { 200: json(dashboardAnswers.heat, '热力图'), ...refusals(400) },
      }),
      async (c) => {
        const asked = c.req.valid('query');
        const updatedAt = await asOf();
        const found = await missedBy(db, { ...asked, scope: asking(c).scope });
        const { rows, items, cells } = heatOf(found.rows, found.misses);
        const names = await itemNames(db);
        const named = items.map((item) => ({ item, name: names[item] ?? '' }));
        const { from, to, sample } = asked;
        return c.json({ from, to, updatedAt, sample, rows, items: named, cells }, 200) as never;
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/dashboard/coverage',
        summary: '看板：机检与人工的覆盖，随机与风险分开',
        request: { query: whose.refine(inOrder, ORDER) },
        responses: { 200: json(dashboardAnswers.coverage, '覆盖'), ...refusals(400) },
      }),
      async (c) => {
        const asked = c.req.valid('query');
        const updatedAt = await asOf();
        const teams = await coverageByTeam(db, { ...asked, scope: asking(c).scope });
        const { from, to } = asked;
        return c.json(
          {
            ...{ from, to, updatedAt, total: coverageOf(addCoverage(teams)) },
            teams: teams.map(({ team, name, ...sums }) => {
              return { team: team === null ? null : { id: team, name }, ...coverageOf(sums) };
            }),
          },
          200,
        ) as never;
      },
    );
}

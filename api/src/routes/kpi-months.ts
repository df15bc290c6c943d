import { createRoute, z } from '@hono/zod-openapi';
import { Refusal } from '@tingjian/core/refusal.ts';
import { changesFor, kpiMonthsList } from '@tingjian/db/reads/kpi/kpi-months-list.ts';
import { asking } from '../access/asking.ts';
import type { KpiChange, KpiFormAnswer } from '../answers/kpi.ts';
import { kpiFormAnswer, kpiMonth, kpiMonthRow, monthFilter, monthTableAnswer } from '../schemas/kpi.ts';
import { json, refusals } from '../schemas/refusals.ts';
import type { Serving } from '../serving.ts';
import { monthTold } from './kpi-told.ts';
import { routes } from './routes.ts';

const params = z.object({ month: kpiMonth });

/** 月度考核: the months there are, the table of one, and the form of one person. */
export function kpiMonthRoutes({ writing: { db } }: Serving) {
  return routes()
    .openapi(
      createRoute({
        method: 'get',
        path: '/kpi/months',
        summary: '算过的考核月，新的在前；不能看全部的人只看到已公示的',
        responses: { 200: json(z.array(kpiMonthRow), '考核月') },
      }),
      async (c) => {
        const onlyPublished = asking(c).scope.reach !== 'all';
        return c.json(await kpiMonthsList(db, { onlyPublished }), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/kpi/months/{month}/table',
        summary: '一个月的考核总表，可只看一个班组、岗位或等级',
        request: { params, query: monthFilter },
        responses: { 200: json(monthTableAnswer, '考核总表'), ...refusals(400, 409) },
      }),
      async (c) => {
        const asked = { ...c.req.valid('param'), scope: asking(c).scope, filter: c.req.valid('query') };
        return c.json(await monthTold(db, asked), 200) as never;
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/kpi/months/{month}/people/{number}',
        summary: '一个人的考核表和签字',
        request: { params: params.extend({ number: z.string() }) },
        responses: { 200: json(kpiFormAnswer, '考核表'), ...refusals(400, 403, 404, 409) },
      }),
      async (c) => {
        const { month, number } = c.req.valid('param');
        const { scope } = asking(c);
        const table = await monthTold(db, {
          month,
          scope: scope.reach === 'team' ? { ...scope, reach: 'all' } : scope,
        });
        if (scope.reach !== 'all' && table.state !== 'published' && table.state !== 'frozen')
          throw new Refusal('kpi-not-published');
        const person = table.people.find((each) => each.number === number);
        if (!person) throw new Refusal('kpi-form-not-found');
        const { state, isDemo, steps, indicators, signatures, teamNames, schemes } = table;
        const answer: KpiFormAnswer = {
          ...{
            month,
            state,
            isDemo,
            steps,
            indicators,
            person,
            team: teamNames[person.teamId ?? ''] ?? null,
          },
          signatures: signatures.filter(({ personNumber }) => personNumber === number),
          ...{ scheme: schemes[person.schemeId]!, computing: table.computing },
          changes: (await changesFor(db, { month, computing: table.computing, number })) as KpiChange[],
        };
        return c.json(answer, 200) as never;
      },
    );
}

import { createRoute, z } from '@hono/zod-openapi';
import { calibratedWith } from '@tingjian/core/agreement/calibrated-with.ts';
import { chinaDaysSpan, chinaMonth } from '@tingjian/core/calendar/china-day.ts';
import { grouped } from '@tingjian/core/grouped.ts';
import { addComplaints, complaintsOf } from '@tingjian/core/kpi/dashboard/complaints.ts';
import { countedShare } from '@tingjian/core/kpi/dashboard/counted.ts';
import { myFigures } from '@tingjian/core/kpi/dashboard/my-figures.ts';
import { RATING_MEASURES, satisfactionOf } from '@tingjian/core/kpi/dashboard/satisfaction.ts';
import { SERVICE_INDICATORS, serviceOf } from '@tingjian/core/kpi/dashboard/service.ts';
import { addSums } from '@tingjian/core/kpi/measures.ts';
import { Refusal } from '@tingjian/core/refusal.ts';
import { comparedScores } from '@tingjian/db/reads/calibrations/compared-scores.ts';
import { complaintsByCause } from '@tingjian/db/reads/dashboard/complaints-by-cause.ts';
import { factSumsBy } from '@tingjian/db/reads/dashboard/fact-sums-by.ts';
import { inspectorsInPeriod } from '@tingjian/db/reads/dashboard/inspectors-in-period.ts';
import { serviceHalfHours } from '@tingjian/db/reads/dashboard/service-half-hours.ts';
import { sumsAsOf } from '@tingjian/db/reads/dashboard/sums-as-of.ts';
import { indicatorTexts, readIndicatorTexts } from '@tingjian/db/reads/kpi/indicators-in-force.ts';
import { monthSoFar } from '@tingjian/db/reads/kpi/month-so-far.ts';
import { asking, askingPerson } from '../access/asking.ts';
import { dashboardAnswers, inOrder, ORDER, period, whose } from '../schemas/dashboard.ts';
import { kpiMonth } from '../schemas/kpi.ts';
import { json, refusals } from '../schemas/refusals.ts';
import type { Serving } from '../serving.ts';
import { routes } from './routes.ts';

/** What a dashboard asks beside scores: inspectors, customers, complaints, queues, and one's own month. */
export function dashboardCentreRoutes({ writing: { db, clock } }: Serving) {
  const asOf = async () => (await sumsAsOf(db, clock.now())).toISOString();
  const indicatorsInForce = async () => readIndicatorTexts(await indicatorTexts(db));
  return routes()
    .openapi(
      createRoute({
        method: 'get',
        path: '/dashboard/inspectors',
        summary: '看板：质检员的工作量和校准一致率',
        request: { query: period.refine(inOrder, ORDER) },
        responses: { 200: json(dashboardAnswers.inspectors, '质检员'), ...refusals(400) },
      }),
      async (c) => {
        const { from, to } = c.req.valid('query');
        const people = await inspectorsInPeriod(db, { from, to, now: clock.now() });
        const calibrated = calibratedWith(await comparedScores(db, chinaDaysSpan({ from, to })));
        const inspectors = people.map(({ number, name, ...load }) => {
          const { calls, exact, within } = calibrated.get(number) ?? { calls: 0, exact: 0, within: 0 };
          const agreement = { exact: countedShare(exact, calls), within: countedShare(within, calls) };
          return { inspector: { number, name }, ...load, ...agreement };
        });
        return c.json({ from, to, updatedAt: clock.now().toISOString(), inspectors }, 200) as never;
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/dashboard/satisfaction',
        summary: '看板：客户评价按等级、班组、月份',
        request: { query: whose.refine(inOrder, ORDER) },
        responses: { 200: json(dashboardAnswers.satisfaction, '满意度'), ...refusals(400) },
      }),
      async (c) => {
        const asked = c.req.valid('query');
        const updatedAt = await asOf();
        const rows = await factSumsBy(db, { ...asked, scope: asking(c).scope }, RATING_MEASURES);
        const indicator = (await indicatorsInForce()).get('satisfaction')!;
        const told = (some: typeof rows) => satisfactionOf(addSums(some.map(({ sums }) => sums)), indicator);
        return c.json(
          {
            ...{ from: asked.from, to: asked.to, updatedAt, definition: indicator.definition },
            total: told(rows),
            teams: [...grouped(rows, ({ team }) => team)].map(([team, some]) => {
              return { team: team === null ? null : { id: team, name: some[0]!.name }, ...told(some) };
            }),
            months: [...grouped(rows, ({ month }) => month)]
              .map(([month, some]) => ({ month, ...told(some) }))
              .toSorted((a, b) => (a.month < b.month ? -1 : 1)),
          },
          200,
        ) as never;
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/dashboard/complaints',
        summary: '看板：投诉按类别和原因，按应办结日',
        request: { query: whose.refine(inOrder, ORDER) },
        responses: { 200: json(dashboardAnswers.complaints, '投诉'), ...refusals(400) },
      }),
      async (c) => {
        const asked = c.req.valid('query');
        const rows = await complaintsByCause(db, { ...asked, scope: asking(c).scope });
        const classes = [...grouped(rows, (row) => row.class)].map(([name, some]) => {
          return { class: name, ...complaintsOf(addComplaints(some)) };
        });
        return c.json(
          {
            ...{ from: asked.from, to: asked.to, updatedAt: clock.now().toISOString() },
            total: complaintsOf(addComplaints(rows)),
            classes: classes.toSorted((a, b) => b.complaints - a.complaints),
            causes: rows.map((row) => {
              return { class: row.class, cause: row.cause ?? '未填', ...complaintsOf(row) };
            }),
          },
          200,
        ) as never;
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/dashboard/service',
        summary: '看板：全中心每半小时的接通率和服务水平',
        request: { query: period.refine(inOrder, ORDER) },
        responses: { 200: json(dashboardAnswers.service, '接通'), ...refusals(400) },
      }),
      async (c) => {
        const { from, to } = c.req.valid('query');
        const updatedAt = await asOf();
        const rows = await serviceHalfHours(db, { from, to });
        const indicators = await indicatorsInForce();
        const definitions = Object.fromEntries(
          Object.entries(SERVICE_INDICATORS).map(([name, code]) => [name, indicators.get(code)!.definition]),
        );
        return c.json(
          {
            ...{ from, to, updatedAt, definitions },
            total: serviceOf(addSums(rows.map(({ sums }) => sums)), indicators),
            halfHours: rows.map(({ startsAt, sums }) => ({ startsAt, ...serviceOf(sums, indicators) })),
          },
          200,
        ) as never;
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/dashboard/me',
        summary: '看板：我这个月的指标、班组中位数，和怎样可以升一级',
        request: {
          query: z.object({ month: kpiMonth.optional().openapi({ description: '不写为本月' }) }),
        },
        responses: { 200: json(dashboardAnswers.me, '我这个月'), ...refusals(400, 403, 404) },
      }),
      async (c) => {
        const number = askingPerson(c);
        const month = c.req.valid('query').month ?? chinaMonth(clock.now());
        const updatedAt = await asOf();
        const figures = myFigures(await monthSoFar(db, month), number);
        if (!figures) throw new Refusal('kpi-form-not-found');
        const { rows, total, grade, waiting } = figures.form;
        return c.json(
          {
            ...{ month, updatedAt, rows, total, grade, waiting },
            next: figures.next,
            indicators: figures.indicators.map(({ indicator, own, team }) => {
              const { code, name, unit, definition, better, below } = indicator;
              const isPerTime = below.unit.seconds === 1;
              return { code, name, unit, definition, better, isPerTime, own, team };
            }),
          },
          200,
        ) as never;
      },
    );
}

import { createRoute, z } from '@hono/zod-openapi';
import { chinaMonth } from '@tingjian/core/calendar/china-day.ts';
import { hashOf } from '@tingjian/core/hash.ts';
import { periodsOfMonth } from '@tingjian/core/sampling/periods-of-month.ts';
import { planSettings } from '@tingjian/core/sampling/plan-settings.ts';
import { type DrawProgress, drawsOfPlan } from '@tingjian/db/reads/sampling/draws-of-plan.ts';
import { planBefore, plannedMonths, planOfMonth } from '@tingjian/db/reads/sampling/plan-of-month.ts';
import { changePlan } from '@tingjian/db/writes/sampling/change-plan.ts';
import { asking } from '../access/asking.ts';
import type { DrawRow, PlanAnswer } from '../answers/sampling.ts';
import { json, refusals } from '../schemas/refusals.ts';
import { planAnswer } from '../schemas/sampling.ts';
import type { Serving } from '../serving.ts';
import { routes } from './routes.ts';

const month = z.object({
  month: z
    .string()
    .regex(/^20\d\d-(0[1-9]|1[0-2])$/, '应为 YYYY-MM')
    .openapi({ example: '2026-11' }),
});

/** How the calls of a month are drawn, and how far they are. */
export function samplingRoutes({ writing }: Serving) {
  return routes()
    .openapi(
      createRoute({
        method: 'get',
        path: '/sampling/plans/{month}',
        summary: '一个月的抽样计划和进度',
        request: { params: month },
        responses: { 200: json(planAnswer, '计划、各周各人的抽样'), ...refusals(400) },
      }),
      async (c) => c.json(await planTold(writing, c.req.valid('param').month), 200),
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/sampling/plans/{month}',
        summary: '设定本月或以后某月的抽样；第一次抽样之后不能再改',
        request: {
          params: month,
          body: { required: true, content: { 'application/json': { schema: planSettings } } },
        },
        responses: { 200: json(planAnswer, '已保存'), ...refusals(400, 409, 422) },
      }),
      async (c) => {
        const settings = c.req.valid('json');
        await changePlan(asking(c).writing, { month: c.req.valid('param').month, settings });
        return c.json(await planTold(writing, c.req.valid('param').month), 200);
      },
    );
}

async function planTold({ db, clock }: Serving['writing'], month: string): Promise<PlanAnswer> {
  const [plan, months] = await Promise.all([planOfMonth(db, month), plannedMonths(db)]);
  const settings = plan?.settings ?? (await planBefore(db, month))?.settings ?? planSettings.parse({});
  const draws = plan ? await drawsOfPlan(db, plan.id) : [];
  const weeks = periodsOfMonth(month);
  const closed = draws.filter(({ kind }) => kind === 'no-finding').length;
  return {
    ...{ month, months, settings, weeks },
    plan: plan && {
      ...{ madeBy: plan.madeBy, madeAt: plan.madeAt.toISOString(), seedHash: hashOf(plan.seed) },
      seed: closed === weeks.length ? plan.seed : null,
    },
    isOpen: draws.length === 0 && month >= chinaMonth(clock.now()),
    draws: draws.map(drawRow),
  };
}

function drawRow({ person, name, drawnAt, ...same }: DrawProgress): DrawRow {
  return {
    ...same,
    person: person ? { number: person, name: name ?? person } : null,
    drawnAt: drawnAt.toISOString(),
  };
}

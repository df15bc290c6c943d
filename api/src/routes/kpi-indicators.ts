import { createRoute, z } from '@hono/zod-openapi';
import { sayUnit } from '@tingjian/core/kpi/formula/unit.ts';
import { ownIndicatorText } from '@tingjian/core/kpi/indicators/own-indicator.ts';
import { ownProblems } from '@tingjian/core/kpi/indicators/own-problems.ts';
import { readIndicator } from '@tingjian/core/kpi/indicators/read-indicators.ts';
import { MEASURES } from '@tingjian/core/kpi/measures.ts';
import { indicatorPreview } from '@tingjian/db/reads/kpi/indicator-preview.ts';
import { indicatorsList } from '@tingjian/db/reads/kpi/indicators-list.ts';
import { chooseVariant } from '@tingjian/db/writes/kpi/choose-variant.ts';
import { retireOwnIndicator } from '@tingjian/db/writes/kpi/retire-own-indicator.ts';
import { saveOwnIndicator } from '@tingjian/db/writes/kpi/save-own-indicator.ts';
import { asking } from '../access/asking.ts';
import type { IndicatorPreviewAnswer } from '../answers/kpi-indicators.ts';
import { indicatorInput, indicatorPreviewAnswer, indicatorsAnswer } from '../schemas/kpi-indicators.ts';
import { json, refusals } from '../schemas/refusals.ts';
import type { Serving } from '../serving.ts';
import { routes } from './routes.ts';

const params = z.object({ code: z.string() });
const body = <S extends z.ZodType>(schema: S) => ({
  required: true,
  content: { 'application/json': { schema } },
});
const done = { 204: { description: '已办' }, ...refusals(400, 403, 404, 409, 422) };
const measures = Object.entries(MEASURES).map(([code, { name, unit }]) => ({
  ...{ code, name, unit: sayUnit(unit) },
}));

/** 指标: what they mean, which of several definitions counts, and those a centre makes itself. */
export function kpiIndicatorRoutes({ writing: { db } }: Serving) {
  return routes()
    .openapi(
      createRoute({
        method: 'get',
        path: '/kpi/indicators',
        summary: '全部指标：口径、公式、单位、方向、范围、最少样本',
        responses: { 200: json(indicatorsAnswer, '指标') },
      }),
      async (c) => c.json({ indicators: await indicatorsList(db), measures }, 200) as never,
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/kpi/indicators/choice',
        summary: '选定一个指标的口径；从下一次计算起生效，已冻结的月份不变',
        request: { body: body(indicatorInput.choice) },
        responses: done,
      }),
      async (c) => {
        await chooseVariant(asking(c).writing, c.req.valid('json'));
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/kpi/indicators/preview',
        summary: '检查一个自有指标，并用某月的数据算一遍；不写入任何东西',
        request: { body: body(indicatorInput.preview) },
        responses: { 200: json(indicatorPreviewAnswer, '问题或数值'), ...refusals(400, 403) },
      }),
      async (c) => {
        const { code, month, own } = c.req.valid('json');
        const all = await indicatorsList(db);
        const codes = (isOwn: boolean) => all.filter((each) => each.isOwn === isOwn).map((each) => each.code);
        const problems = ownProblems(code, own, { shipped: codes(false), others: codes(true) });
        const known = all.map((each) => each.code);
        const figures =
          problems.length > 0
            ? null
            : await indicatorPreview(db, month, readIndicator(code, ownIndicatorText(own), known));
        const answer: IndicatorPreviewAnswer = { month, problems, figures };
        return c.json(answer, 200) as never;
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/kpi/indicators/own/{code}',
        summary: '新建或修改一个自有指标',
        request: { params, body: body(indicatorInput.own) },
        responses: done,
      }),
      async (c) => {
        await saveOwnIndicator(asking(c).writing, { ...c.req.valid('param'), own: c.req.valid('json') });
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/kpi/indicators/own/{code}/retire',
        summary: '停用一个自有指标；还有方案在用时不行',
        request: { params },
        responses: done,
      }),
      async (c) => {
        await retireOwnIndicator(asking(c).writing, c.req.valid('param').code);
        return c.body(null, 204);
      },
    );
}

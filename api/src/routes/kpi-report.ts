import { createRoute, z } from '@hono/zod-openapi';
import { monthReport } from '@tingjian/db/reads/report/month-report.ts';
import { commentReport } from '@tingjian/db/writes/kpi/comment-report.ts';
import { noteExport } from '@tingjian/db/writes/note-export.ts';
import { asking } from '../access/asking.ts';
import { kpiInput, kpiMonth, reportAnswer, reportSection } from '../schemas/kpi.ts';
import { json, refusals } from '../schemas/refusals.ts';
import type { Serving } from '../serving.ts';
import { routes } from './routes.ts';
import { FILE_TYPES } from './send-file.ts';
import { sendPaper } from './send-paper.ts';

const params = z.object({ month: kpiMonth });

/** 月度报告: one month of the whole centre for those who lead it, on the page and on paper, with what they say. */
export function kpiReportRoutes(serving: Serving) {
  const { db, clock } = serving.writing;
  return routes()
    .openapi(
      createRoute({
        ...{ method: 'get', path: '/kpi/months/{month}/report', request: { params } },
        summary: '月度报告：全中心一个月的数字、图表和意见',
        responses: { 200: json(reportAnswer, '月度报告'), ...refusals(400, 403, 409) },
      }),
      async (c) => c.json(await monthReport(db, c.req.valid('param').month, clock.now()), 200) as never,
    )
    .openapi(
      createRoute({
        ...{ method: 'get', path: '/kpi/months/{month}/report.pdf', request: { params } },
        summary: '月度报告（PDF）；导出记入操作记录',
        responses: {
          200: { description: 'PDF', content: { [FILE_TYPES.pdf]: { schema: z.string() } } },
          ...refusals(400, 403, 409, 503),
        },
      }),
      async (c) => {
        const { month } = c.req.valid('param');
        const report = await monthReport(db, month, clock.now());
        await noteExport(asking(c).writing, {
          ...{ what: 'report', rows: report.sections.length },
          filter: { month },
        });
        const job = { kind: 'report' as const, report };
        return (await sendPaper(c, serving, { job, name: `${report.title}.pdf` })) as never;
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/kpi/months/{month}/report/comments/{section}',
        summary: '写或改月度报告一节的意见和行动；冻结后也可以写',
        request: {
          params: params.extend({ section: reportSection }),
          body: { required: true, content: { 'application/json': { schema: kpiInput.comment } } },
        },
        responses: { 204: { description: '已保存' }, ...refusals(400, 403, 409) },
      }),
      async (c) => {
        await commentReport(asking(c).writing, { ...c.req.valid('param'), ...c.req.valid('json') });
        return c.body(null, 204);
      },
    );
}

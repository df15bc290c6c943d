import { createRoute, z } from '@hono/zod-openapi';
import { csvLine } from '@tingjian/core/csv/csv-line.ts';
import { monthSheets } from '@tingjian/core/kpi/sheets/month-sheets.ts';
import { sheetLines } from '@tingjian/core/kpi/sheets/sheet-lines.ts';
import { Refusal } from '@tingjian/core/refusal.ts';
import { workbookParts } from '@tingjian/core/xlsx/workbook-parts.ts';
import { zipped } from '@tingjian/core/xlsx/zipped.ts';
import { kpiMonthsList } from '@tingjian/db/reads/kpi/kpi-months-list.ts';
import { monthTable } from '@tingjian/db/reads/kpi/month-table.ts';
import { noteExport } from '@tingjian/db/writes/note-export.ts';
import type { Context } from 'hono';
import { asking } from '../access/asking.ts';
import type { KpiFormAnswer } from '../answers/kpi.ts';
import { kpiFormAnswer, kpiMonth, kpiMonthRow, monthTableAnswer } from '../schemas/kpi.ts';
import { json, refusals } from '../schemas/refusals.ts';
import type { Serving } from '../serving.ts';
import { monthTold, sayState } from './kpi-told.ts';
import { routes } from './routes.ts';

const params = z.object({ month: kpiMonth });
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** 月度考核: the months there are, the table of one, taken out as a file, and the form of one person. */
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
        summary: '一个月的考核总表',
        request: { params },
        responses: { 200: json(monthTableAnswer, '考核总表'), ...refusals(400, 409) },
      }),
      async (c) => c.json(await monthTold(db, c.req.valid('param').month, asking(c).scope), 200) as never,
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/kpi/months/{month}/table.xlsx',
        summary: '考核总表（XLSX，带公式、口径和来源）；导出记入操作记录',
        request: { params },
        responses: {
          200: { description: 'XLSX', content: { [XLSX]: { schema: z.string() } } },
          ...refusals(400, 409),
        },
      }),
      async (c) => {
        const sheets = await sheetsFor(c, c.req.valid('param').month);
        c.header('content-type', XLSX);
        nameFile(c, `${c.req.valid('param').month} 月度考核.xlsx`);
        return c.body(ReadableStream.from(zipped(workbookParts(sheets))) as ReadableStream) as never;
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/kpi/months/{month}/table.csv',
        summary: '考核总表（CSV，UTF-8）；导出记入操作记录',
        request: { params },
        responses: {
          200: { description: 'CSV', content: { 'text/csv': { schema: z.string() } } },
          ...refusals(400, 409),
        },
      }),
      async (c) => {
        const sheets = await sheetsFor(c, c.req.valid('param').month);
        // The last two tell definitions and sources.
        const tables = sheets.slice(0, -2).map((sheet) => [...sheetLines(sheet)].map(csvLine).join(''));
        c.header('content-type', 'text/csv; charset=utf-8');
        nameFile(c, `${c.req.valid('param').month} 月度考核.csv`);
        return c.body(`\ufeff${tables.join('\r\n')}`) as never;
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
        const table = await monthTold(db, month, scope.reach === 'team' ? { ...scope, reach: 'all' } : scope);
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
        };
        return c.json(answer, 200) as never;
      },
    );

  async function sheetsFor(c: Context, month: string) {
    const { scope, writing } = asking(c);
    const table = await monthTable(db, { month, scope });
    const { computation, row } = table;
    await noteExport(writing, {
      ...{ what: 'kpi-month', rows: table.month.people.length },
      filter: { month, computation: computation.number },
    });
    return monthSheets({
      ...{ month: table.month, schemes: table.schemes, indicators: table.indicators },
      ...{ teamNames: table.teamNames, state: await sayState(db, table), isDemo: row.isDemo },
      sources: { 第几次计算: String(computation.number), ...computation.madeFrom },
    });
  }
}

function nameFile(c: Context, name: string) {
  c.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
}

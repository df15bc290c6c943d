import { createRoute, z } from '@hono/zod-openapi';
import { csvLine } from '@tingjian/core/csv/csv-line.ts';
import type { MonthFilter } from '@tingjian/core/kpi/month/month-filter.ts';
import { monthSheets } from '@tingjian/core/kpi/sheets/month-sheets.ts';
import { sheetLines } from '@tingjian/core/kpi/sheets/sheet-lines.ts';
import type { Sheet } from '@tingjian/core/xlsx/cell.ts';
import { workbookParts } from '@tingjian/core/xlsx/workbook-parts.ts';
import { zipped } from '@tingjian/core/xlsx/zipped.ts';
import { formsToPrint } from '@tingjian/db/reads/kpi/forms-to-print.ts';
import { monthSheetsInput } from '@tingjian/db/reads/kpi/month-sheets-input.ts';
import type { Scope } from '@tingjian/db/scope.ts';
import { noteExport } from '@tingjian/db/writes/note-export.ts';
import { wholeSheet } from '@tingjian/paper/threads/paper-job.ts';
import type { Context } from 'hono';
import { asking } from '../access/asking.ts';
import { kpiMonth, monthFilter } from '../schemas/kpi.ts';
import { refusals } from '../schemas/refusals.ts';
import type { Serving } from '../serving.ts';
import { routes } from './routes.ts';
import { FILE_TYPES, type FileType, sendFile } from './send-file.ts';
import { sendPaper } from './send-paper.ts';

const params = z.object({ month: kpiMonth });
const noQuery = z.object({});

function fileRoute<P extends string, S extends z.ZodObject, Q extends z.ZodObject = typeof noQuery>(
  path: P,
  type: FileType,
  more: { params: S; query?: Q; summary: string },
) {
  return createRoute({
    ...{
      method: 'get',
      path,
      summary: `${more.summary}；导出记入操作记录`,
      request: { params: more.params, query: more.query ?? (noQuery as unknown as Q) },
    },
    responses: {
      200: { description: type.toUpperCase(), content: { [FILE_TYPES[type]]: { schema: z.string() } } },
      ...refusals(400, 403, 404, 409, 503),
    },
  });
}

/** The month taken away: its table as a workbook, as plain text and on paper, one form, all forms. */
export function kpiFileRoutes(serving: Serving) {
  const { db } = serving.writing;
  return routes()
    .openapi(
      fileRoute('/kpi/months/{month}/table.xlsx', 'xlsx', {
        ...{ params, query: monthFilter },
        summary: '考核总表（XLSX，带公式、口径和来源）',
      }),
      async (c) => {
        const sheets = await sheetsFor(c, c.req.valid('param').month, c.req.valid('query'));
        const pieces = inTurns(zipped(workbookParts(sheets)));
        const name = `${c.req.valid('param').month} 月度考核.xlsx`;
        return (await sendFile(c, { name, type: 'xlsx', pieces })) as never;
      },
    )
    .openapi(
      fileRoute('/kpi/months/{month}/table.csv', 'csv', {
        ...{ params, query: monthFilter },
        summary: '考核总表（CSV，UTF-8）',
      }),
      async (c) => {
        const tables = tablesOf(await sheetsFor(c, c.req.valid('param').month, c.req.valid('query')));
        const text = tables.map((sheet) => [...sheetLines(sheet)].map(csvLine).join('')).join('\r\n');
        const pieces = inTurns([new TextEncoder().encode(`\ufeff${text}`)]);
        const name = `${c.req.valid('param').month} 月度考核.csv`;
        return (await sendFile(c, { name, type: 'csv', pieces })) as never;
      },
    )
    .openapi(
      fileRoute('/kpi/months/{month}/table.pdf', 'pdf', {
        ...{ params, query: monthFilter },
        summary: '考核总表（PDF，附口径）',
      }),
      async (c) => {
        const { month } = c.req.valid('param');
        const sheets = (await sheetsFor(c, month, c.req.valid('query'))).slice(0, -1).map(wholeSheet);
        const title = `${month} 月度考核`;
        return (await sendPaper(c, serving, {
          job: { kind: 'table', title, sheets },
          name: `${title}.pdf`,
        })) as never;
      },
    )
    .openapi(
      fileRoute('/kpi/months/{month}/forms.zip', 'zip', {
        params,
        summary: '所能看到的全部考核表：每人一份 PDF，每个班组一个文件夹',
      }),
      async (c) => {
        const { month } = c.req.valid('param');
        const { scope, writing } = asking(c);
        const files = await formsToPrint(db, { month, scope });
        await noteExport(writing, { what: 'kpi-forms', rows: files.length, filter: { month } });
        return (await sendPaper(c, serving, {
          job: { kind: 'forms', files },
          name: `${month} 考核表.zip`,
        })) as never;
      },
    )
    .openapi(
      fileRoute('/kpi/months/{month}/people/{number}/form.pdf', 'pdf', {
        params: params.extend({ number: z.string() }),
        summary: '一个人的考核表（PDF），带已有的签字',
      }),
      async (c) => {
        const { month, number } = c.req.valid('param');
        const { scope, writing } = asking(c);
        const [form] = await formsToPrint(db, { month, number, scope: asOf(scope, number) });
        await noteExport(writing, { what: 'kpi-forms', rows: 1, filter: { month, number } });
        const name = `${month} 考核表 ${number} ${form!.name}.pdf`;
        return (await sendPaper(c, serving, {
          job: { kind: 'form', page: form!.page },
          name,
        })) as never;
      },
    );

  async function sheetsFor(c: Context, month: string, filter: MonthFilter): Promise<Sheet[]> {
    const { scope, writing } = asking(c);
    const { input, table } = await monthSheetsInput(db, { month, scope, filter });
    await noteExport(writing, {
      ...{ what: 'kpi-month', rows: input.month.people.length },
      filter: { month, computation: table.computation.number, ...filter },
    });
    return monthSheets(input);
  }
}

/** The last two sheets tell definitions and sources. */
const tablesOf = (sheets: Sheet[]) => sheets.slice(0, -2);

/** The person is within reach, as the route made sure; their form stands in the team they were in that month. */
function asOf(scope: Scope, number: string): Scope {
  return scope.reach === 'all' ? scope : { reach: 'own', number };
}

async function* inTurns(pieces: Iterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  yield* pieces;
}

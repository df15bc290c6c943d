import { readFile } from 'node:fs/promises';
import { createRoute, z } from '@hono/zod-openapi';
import { type CalendarDay, DAY_KINDS } from '@tingjian/core/calendar/calendar-day.ts';
import { CALENDAR_COLUMNS, isFitName, readCalendarRows } from '@tingjian/core/calendar/read-calendar-rows.ts';
import { Refusal } from '@tingjian/core/refusal.ts';
import type { CellProblem } from '@tingjian/core/table-import/cell-problem.ts';
import { readDay } from '@tingjian/core/table-import/read-day.ts';
import { readTextTable } from '@tingjian/db/intake/tables/read-text-table.ts';
import { calendarList } from '@tingjian/db/reads/calendar-list.ts';
import { clearCalendarDay, setCalendarDay } from '@tingjian/db/writes/calendar/change-calendar-day.ts';
import { importCalendar, previewCalendar } from '@tingjian/db/writes/calendar/import-calendar.ts';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { asking } from '../access/asking.ts';
import { calendarAnswer, calendarImportAnswer, calendarPreviewAnswer } from '../schemas/calendar.ts';
import { json, refusals } from '../schemas/refusals.ts';
import { tableBody } from '../schemas/table-body.ts';
import type { Serving } from '../serving.ts';
import { routes } from './routes.ts';

const LARGEST_FILE = 256 * 1024;
const TOLD_PROBLEMS = 200;
const shipped = new URL('../../../core/calendars/china-2026.csv', import.meta.url);

const limited = bodyLimit({
  maxSize: LARGEST_FILE,
  onError: () => {
    throw new Refusal('too-large', { detail: '日历文件最多 256 KB' });
  },
});
const dayParameter = z.object({ day: z.string().openapi({ example: '2026-02-15' }) });
const newDay = z.object({
  kind: z.enum(DAY_KINDS),
  name: z.string().trim().refine(isFitName, '名称最多 20 个字，不含不可见的字符').nullable().default(null),
});

/** Which days are worked: holidays, and weekends that are worked (调休). */
export function calendarRoutes({ writing }: Serving) {
  return routes()
    .openapi(
      createRoute({
        method: 'get',
        path: '/calendar',
        summary: '一年里与星期不同的日子：放假和调休上班',
        request: {
          query: z.object({ year: z.coerce.number({ error: '应为年份' }).int().min(2000).max(2099) }),
        },
        responses: { 200: json(calendarAnswer, '按日期'), ...refusals(400) },
      }),
      async (c) => c.json(await calendarList(writing.db, c.req.valid('query').year), 200),
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/calendar/shipped',
        summary: '随产品附带的 2026 年法定节假日，CSV',
        responses: { 200: json(z.object({ csv: z.string() }), '可以直接导入的表') },
      }),
      async (c) => c.json({ csv: await readFile(shipped, 'utf8') }, 200),
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/calendar/preview',
        middleware: [limited] as const,
        summary: '预览一份日历（XLSX 或 CSV）：会改什么，哪些格子不能用；不写入',
        request: { body: tableBody },
        responses: { 200: json(calendarPreviewAnswer, '预览'), ...refusals(400, 413, 422) },
      }),
      async (c) => {
        const { notes, rows, days, problems } = await tableOf(c);
        const { added, changed, unchanged } = await previewCalendar(writing.db, days);
        return c.json(
          {
            ...{ notes, rows },
            problems: problems.slice(0, TOLD_PROBLEMS),
            added,
            changed,
            unchanged: unchanged.length,
          },
          200,
        );
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/calendar/import',
        middleware: [limited] as const,
        summary: '导入一份日历；有一格不能用就整份不导入',
        request: { body: tableBody },
        responses: { 200: json(calendarImportAnswer, '已导入'), ...refusals(400, 413, 422) },
      }),
      async (c) => {
        const { days, problems } = await tableOf(c);
        if (problems.length > 0) throw new Refusal('bad-calendar', { detail: sayProblems(problems) });
        const { added, changed, unchanged } = await importCalendar(asking(c).writing, days);
        return c.json({ added: added.length, changed: changed.length, unchanged: unchanged.length }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/calendar/{day}',
        summary: '登记一天：放假，或调休上班',
        request: {
          params: dayParameter,
          body: { required: true, content: { 'application/json': { schema: newDay } } },
        },
        responses: { 204: { description: '已登记' }, ...refusals(400) },
      }),
      async (c) => {
        const { kind, name } = c.req.valid('json');
        await setCalendarDay(asking(c).writing, {
          day: checkedDay(c.req.valid('param').day),
          kind,
          name: name || null,
        });
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/calendar/{day}',
        summary: '不再登记这一天，按星期算',
        request: { params: dayParameter },
        responses: { 204: { description: '已删去' }, ...refusals(400, 404) },
      }),
      async (c) => {
        await clearCalendarDay(asking(c).writing, checkedDay(c.req.valid('param').day));
        return c.body(null, 204);
      },
    );
}

type Table = { notes: string[]; rows: number; days: CalendarDay[]; problems: CellProblem[] };

async function tableOf(c: Context): Promise<Table> {
  const bytes = new Uint8Array(await c.req.arrayBuffer());
  const { heading, headingRow, rows, notes } = await readTextTable(bytes, CALENDAR_COLUMNS);
  const filled = rows.filter((cells) => cells.some((cell) => cell !== '')).length;
  return { notes, rows: filled, ...readCalendarRows([heading, ...rows], headingRow) };
}

function checkedDay(text: string): string {
  const day = readDay(text);
  if (day === null || day !== text) throw new Refusal('bad-request', { detail: '日期应为 YYYY-MM-DD' });
  return day;
}

function sayProblems(problems: CellProblem[]): string {
  const said = problems
    .slice(0, 5)
    .map(({ row, column, read, expected }) => `第 ${row} 行${column}“${read}”应为${expected}`);
  return problems.length > 5 ? `${said.join('；')}；另有 ${problems.length - 5} 处` : said.join('；');
}

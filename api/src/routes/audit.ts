import { createRoute, z } from '@hono/zod-openapi';
import { ACTION_NAMES } from '@tingjian/core/audit/action-names.ts';
import { chinaDaysSpan } from '@tingjian/core/calendar/china-day.ts';
import { chinaTime } from '@tingjian/core/calendar/china-time.ts';
import { csvLine } from '@tingjian/core/csv/csv-line.ts';
import type { AuditFilter } from '@tingjian/db/reads/audit/audit-conditions.ts';
import {
  auditBefore,
  auditSearch,
  type FoundAudit,
  MOST_COUNTED,
} from '@tingjian/db/reads/audit/audit-search.ts';
import { noteExport } from '@tingjian/db/writes/note-export.ts';
import { asking } from '../access/asking.ts';
import { auditAnswer, auditFilter, auditQuery } from '../schemas/audit.ts';
import { json, refusals } from '../schemas/refusals.ts';
import type { Serving } from '../serving.ts';
import { routes } from './routes.ts';

const MOST_EXPORTED = 100_000;
const SLICE = 2000;
const HEAD = [
  '序号',
  '时间',
  '操作人',
  '姓名',
  '网络地址',
  '操作',
  '对象',
  '对象名称',
  '改动前',
  '改动后',
  '封印',
];

/** Who did what, when, from where: searched by whoever may read it, and taken out as a file. */
export function auditRoutes({ writing: { db } }: Serving) {
  return routes()
    .openapi(
      createRoute({
        method: 'get',
        path: '/audit',
        summary: '操作记录，新的在前',
        request: { query: auditQuery },
        responses: { 200: json(auditAnswer, '一页操作记录'), ...refusals(400) },
      }),
      async (c) => {
        const { page, pageSize, ...given } = c.req.valid('query');
        const { rows, total } = await auditSearch(db, { ...filterOf(given), page, pageSize });
        const shown = rows.map((row) => ({ ...row, at: row.at.toISOString() }));
        return c.json({ rows: shown, total, mostCounted: MOST_COUNTED, page, pageSize }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/audit/export',
        summary: '导出操作记录（CSV，最多 10 万条）；导出本身也记入操作记录',
        request: { query: auditFilter },
        responses: {
          200: { description: 'CSV', content: { 'text/csv': { schema: z.string() } } },
          ...refusals(400),
        },
      }),
      async (c) => {
        const given = c.req.valid('query');
        const filter = filterOf(given);
        const { total: rows } = await auditSearch(db, { ...filter, page: 1, pageSize: 1 });
        await noteExport(asking(c).writing, { what: 'audit', rows, filter: given });
        c.header('content-type', 'text/csv; charset=utf-8');
        c.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent('操作记录.csv')}`);
        return c.body(ReadableStream.from(lines(filter)) as ReadableStream) as never;
      },
    );

  async function* lines(filter: AuditFilter): AsyncGenerator<Uint8Array> {
    const encoder = new TextEncoder();
    yield encoder.encode(`\ufeff${csvLine(HEAD)}`);
    let seq = Number.MAX_SAFE_INTEGER;
    for (let done = 0; done < MOST_EXPORTED; done += SLICE) {
      const rows = await auditBefore(db, filter, { seq, limit: SLICE });
      if (rows.length === 0) return;
      seq = rows.at(-1)!.seq;
      yield encoder.encode(rows.map(lineOf).join(''));
    }
  }
}

function lineOf({
  seq,
  at,
  actor,
  actorName,
  origin,
  action,
  subject,
  subjectName,
  ...row
}: FoundAudit): string {
  const contents = [row.before, row.after].map((content) => content && JSON.stringify(content));
  const what = ACTION_NAMES[action] ?? action;
  return csvLine([
    seq,
    chinaTime(at.toISOString()),
    actor,
    actorName,
    origin,
    what,
    subject,
    subjectName,
    ...contents,
    row.seal,
  ]);
}

function filterOf({ from, to, ...given }: z.infer<typeof auditFilter>): AuditFilter {
  return { ...given, ...chinaDaysSpan({ from, to }) };
}

import { createRoute, z } from '@hono/zod-openapi';
import { FACT_KINDS } from '@tingjian/core/kpi/facts/fact-kinds.ts';
import { mapFactColumns } from '@tingjian/core/kpi/facts/map-fact-columns.ts';
import { EXPECTED } from '@tingjian/core/kpi/facts/read-cell.ts';
import { templateCsv, templateSheets } from '@tingjian/core/kpi/facts/template.ts';
import { Refusal } from '@tingjian/core/refusal.ts';
import { workbookParts } from '@tingjian/core/xlsx/workbook-parts.ts';
import { zipped } from '@tingjian/core/xlsx/zipped.ts';
import type { KeptFact } from '@tingjian/db/reads/facts/compared-facts.ts';
import { factImportChanges } from '@tingjian/db/reads/facts/fact-import-changes.ts';
import { factImportsList } from '@tingjian/db/reads/facts/fact-imports-list.ts';
import { factPlan } from '@tingjian/db/reads/facts/fact-plan.ts';
import { importFacts } from '@tingjian/db/writes/facts/import-facts.ts';
import { undoFactImport } from '@tingjian/db/writes/facts/undo-fact-import.ts';
import type { Context } from 'hono';
import { asking } from '../access/asking.ts';
import type { FactValue } from '../answers/facts.ts';
import * as answers from '../schemas/facts.ts';
import { json, refusals } from '../schemas/refusals.ts';
import type { Serving } from '../serving.ts';
import { kindOf } from './fact-files.ts';
import { routes } from './routes.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const paging = {
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(200).default(50),
};
const ofKind = z.object({ kind: z.string() });
const ofImport = z.object({ id: z.string() });

export function factRoutes({ writing: { db } }: Serving) {
  const app = routes()
    .openapi(
      createRoute({
        method: 'get',
        path: '/facts/kinds',
        summary: '能导入哪些数据，各有哪些列',
        responses: { 200: json(z.array(answers.factKindAnswer), '数据的种类') },
      }),
      (c) => c.json(KINDS, 200),
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/facts/imports',
        summary: '数据的导入记录，新的在前',
        request: { query: z.object({ ...paging, kind: z.string().max(60).optional() }) },
        responses: { 200: json(answers.factImportsAnswer, '导入记录'), ...refusals(400) },
      }),
      async (c) => {
        const { kind, ...page } = c.req.valid('query');
        const { rows, total } = await factImportsList(db, { kind: kind ?? null, ...page });
        const shown = rows.map(({ madeAt, undoneAt, ...row }) => ({
          ...{ ...row, madeAt: madeAt.toISOString(), undoneAt: undoneAt?.toISOString() ?? null },
        }));
        return c.json({ rows: shown, total, ...page }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/facts/imports/{id}',
        summary: '一次导入改动了哪些行',
        request: { params: ofImport, query: z.object(paging) },
        responses: { 200: json(answers.factImportChangesAnswer, '改动'), ...refusals(400, 404) },
      }),
      async (c) => {
        const page = c.req.valid('query');
        const { rows, total } = await factImportChanges(db, importId(c.req.valid('param').id), page);
        const shown = rows.map(({ key, before, after }) => ({
          ...{ key, isLate: after.isLate, before: before && valuesOf(before), after: valuesOf(after) },
        }));
        return c.json({ rows: shown, total, ...page }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/facts/imports/{id}/undo',
        summary: '撤销一次导入：整份，或什么都不动',
        request: { params: ofImport },
        responses: { 200: json(answers.factsUndoneAnswer, '已撤销'), ...refusals(403, 404, 409) },
      }),
      async (c) => c.json(await undoFactImport(asking(c).writing, importId(c.req.valid('param').id)), 200),
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/facts/{kind}',
        summary: '由程序写入数据：全部，或什么都不写',
        description: '每行是 字段 → 值，字段名或中文列名都可以；同样的键再次写入会替换。一次最多 1 MB。',
        request: {
          params: ofKind,
          body: { required: true, content: { 'application/json': { schema: answers.factRows } } },
        },
        responses: {
          200: json(answers.factsImportedAnswer, '已写入'),
          422: json(answers.refusedRowsAnswer, '有不能用的值，逐行说明；什么都没有写'),
          ...refusals(400, 403, 404, 413),
        },
      }),
      async (c) => {
        const kind = kindOf(c.req.valid('param').kind);
        const { rows } = c.req.valid('json');
        const heading = [...new Set(rows.flatMap((row) => Object.keys(row)))];
        const mapping = mapFactColumns(kind, heading);
        const known = new Set(Object.values(mapping));
        const strange = heading.find((_, at) => !known.has(at));
        if (strange !== undefined) throw new Refusal('bad-request', { detail: `没有“${strange}”这个字段` });
        const cells = rows.map((row) => heading.map((field) => row[field] ?? null));
        const table = { heading, headingRow: 0, rows: cells };
        const { checked } = await factPlan(db, kind, table, mapping);
        const { mappingProblem, problemCount, problems } = checked;
        if (mappingProblem || problemCount > 0) {
          const detail = mappingProblem ?? `${problemCount} 处`;
          const { code, message } = new Refusal('import-has-problems', { detail });
          const error = { code, message, detail, callId: null };
          return c.json({ error, problems, problemCount }, 422);
        }
        const from = { fileName: null, fileHash: null, mapping: null, seen: null };
        const asked = { kind: kind.kind, rows: checked.rows, ...from };
        return c.json(await importFacts(asking(c).writing, asked), 200);
      },
    );
  for (const ending of ['csv', 'xlsx'] as const) {
    app.openAPIRegistry.registerPath({
      method: 'get',
      path: `/facts/{kind}/template.${ending}`,
      summary: `一种数据的空表（${ending.toUpperCase()}）`,
      request: { params: ofKind },
      responses: {
        200: {
          description: '空表',
          content: { [ending === 'csv' ? 'text/csv' : XLSX]: { schema: z.string() } },
        },
        ...refusals(404),
      },
    });
    app.get(`/facts/:kind/template.${ending}`, (c) => sendTemplate(c, ending));
  }
  return app;
}

const KINDS = FACT_KINDS.map(({ kind, name, columns, keyFields }) => ({
  ...{ kind, name, keyFields },
  columns: columns.map(({ field, name, type, isRequired, hint }) => ({
    ...{ field, name, type, isRequired, hint, expected: EXPECTED[type] },
  })),
}));

function sendTemplate(c: Context, ending: 'csv' | 'xlsx'): Response {
  const kind = kindOf(c.req.param('kind')!);
  const name = encodeURIComponent(`${kind.name}.${ending}`);
  c.header('content-disposition', `attachment; filename*=UTF-8''${name}`);
  c.header('content-type', ending === 'csv' ? 'text/csv; charset=utf-8' : XLSX);
  return c.body(
    ending === 'csv' ? templateCsv(kind) : Buffer.concat([...zipped(workbookParts(templateSheets(kind)))]),
    200,
  );
}

function importId(id: string): string {
  if (!z.uuid().safeParse(id).success) throw new Refusal('import-not-found');
  return id;
}

const valuesOf = ({ values }: KeptFact) => values as Record<string, FactValue>;

import { createHash } from 'node:crypto';
import { createRoute, z } from '@hono/zod-openapi';
import { chinaDay } from '@tingjian/core/calendar/china-day.ts';
import { changedFields } from '@tingjian/core/people/changed-fields.ts';
import { PERSON_COLUMNS, PERSON_FIELDS } from '@tingjian/core/people/import-columns.ts';
import { Refusal } from '@tingjian/core/refusal.ts';
import { readTextTable } from '@tingjian/db/intake/tables/read-text-table.ts';
import { importPlan, NEW_TEAM } from '@tingjian/db/reads/people/import-plan.ts';
import { teamsList } from '@tingjian/db/reads/people/teams-list.ts';
import { EVERYTHING } from '@tingjian/db/scope.ts';
import { importPeople } from '@tingjian/db/writes/people/import-people.ts';
import { undoImport } from '@tingjian/db/writes/people/undo-import.ts';
import type { Context } from 'hono';
import { asking } from '../access/asking.ts';
import { reach } from '../access/viewer.ts';
import { importedAnswer, importPreviewAnswer, importUndoneAnswer } from '../schemas/people-answers.ts';
import { day } from '../schemas/person-input.ts';
import { json, refusals } from '../schemas/refusals.ts';
import { tableBody } from '../schemas/table-body.ts';
import type { Serving } from '../serving.ts';
import { readTableBody } from '../upload/read-table-body.ts';
import { routes } from './routes.ts';

const MOST_CHANGES = 200;
const columns = z.record(z.enum(PERSON_FIELDS), z.number().int().min(0).max(999).nullable());
const terms = z.object({
  mapping: z
    .string()
    .max(2000)
    .transform((text, context) => {
      try {
        return columns.parse(JSON.parse(text));
      } catch {
        context.addIssue({ code: 'custom', message: '应为 {"number":0,"name":1,…} 的 JSON' });
        return z.NEVER;
      }
    })
    .optional()
    .openapi({ type: 'string', description: '哪一列（从 0 数）是哪个字段；不写就按表头' }),
  moveFrom: day.optional().openapi({ description: '已在名册的人从哪一天起在表里的班组；不写是今天' }),
});
const commit = terms.extend({
  digest: z.string().length(64).openapi({ description: '预览给出的指纹：名册有变化就不导入' }),
  fileName: z.string().trim().min(1).max(200),
  newTeams: z.enum(['yes', 'no']).default('no').openapi({ description: '新建表里没有的班组' }),
});

async function tableOf(c: Context) {
  const bytes = await readTableBody(c.req.raw);
  const table = await readTextTable(bytes, PERSON_COLUMNS);
  return { table, fileHash: createHash('sha256').update(bytes).digest('hex') };
}

export function peopleImportRoutes({ writing: { db, clock }, who }: Serving) {
  const asked = async (c: Context, { mapping, moveFrom }: z.infer<typeof terms>) => ({
    ...(await tableOf(c)),
    ...{ mapping: mapping ?? null, moveFrom: moveFrom ?? chinaDay(clock.now()) },
    by: asking(c).viewer.actor,
    mayGiveRoles: reach(asking(c).viewer, 'change-access') === 'all',
  });
  return routes()
    .openapi(
      createRoute({
        method: 'get',
        path: '/people-import/template',
        summary: '导入名册的空表（CSV）',
        responses: { 200: { description: 'CSV', content: { 'text/csv': { schema: z.string() } } } },
      }),
      (c) => {
        c.header('content-type', 'text/csv; charset=utf-8');
        c.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent('人员名册.csv')}`);
        return c.body(`\ufeff${PERSON_COLUMNS.map(({ name }) => name).join(',')}\r\n`, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/people-import/preview',
        summary: '看一份名册会改动什么；不写入任何东西',
        request: { query: terms, body: tableBody },
        responses: { 200: json(importPreviewAnswer, '会改动什么'), ...refusals(400, 403, 413, 422) },
      }),
      async (c) => {
        const now = clock.now();
        const { changes, ...plan } = await importPlan(db, await asked(c, c.req.valid('query')), { now });
        const teams = new Map((await teamsList(db, EVERYTHING)).map(({ id, name }) => [id, name]));
        const teamName = (id: string) => teams.get(id) ?? id.slice(NEW_TEAM.length);
        const known = changes.filter(({ before }) => before !== null);
        const shown = known.slice(0, MOST_CHANGES).map(({ number, before, after }) => ({
          ...{ number, name: after.name },
          fields: changedFields(before, after, { day: chinaDay(now), teamName }),
        }));
        const counts = { added: changes.length - known.length, changed: known.length };
        const same = plan.mappingProblem ? 0 : Math.max(0, plan.rowCount - plan.badRowCount - changes.length);
        return c.json({ ...plan, ...counts, same, changes: shown }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/people-import',
        summary: '导入名册：整份，或什么都不导入',
        request: { query: commit, body: tableBody },
        responses: { 200: json(importedAnswer, '已导入'), ...refusals(400, 403, 409, 413, 422) },
      }),
      async (c) => {
        const { digest, fileName, newTeams, ...query } = c.req.valid('query');
        const result = await importPeople(asking(c).writing, {
          ...(await asked(c, query)),
          ...{ fileName, seen: digest, wantsNewTeams: newTeams === 'yes' },
        });
        who.forget(null);
        return c.json(result, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/people-import/{id}/undo',
        summary: '撤销一次导入：整份，或什么都不动',
        request: { params: z.object({ id: z.string() }) },
        responses: { 200: json(importUndoneAnswer, '已撤销'), ...refusals(403, 404, 409) },
      }),
      async (c) => {
        const { id } = c.req.valid('param');
        if (!z.uuid().safeParse(id).success) throw new Refusal('import-not-found');
        const result = await undoImport(asking(c).writing, id, {
          mayGiveRoles: reach(asking(c).viewer, 'change-access') === 'all',
        });
        who.forget(null);
        return c.json(result, 200);
      },
    );
}

import { createRoute, z } from '@hono/zod-openapi';
import { dayAfter } from '@tingjian/core/calendar/china-day.ts';
import { EXPORT_KINDS, type ExportSpan } from '@tingjian/core/exports/export-kinds.ts';
import { Refusal } from '@tingjian/core/refusal.ts';
import { exportPlan } from '@tingjian/db/reads/exports/export-plan.ts';
import { exportById, exportsList } from '@tingjian/db/reads/exports/exports-list.ts';
import { isKeyInUse } from '@tingjian/db/reads/is-key-in-use.ts';
import type { Scope } from '@tingjian/db/scope.ts';
import { beginExport } from '@tingjian/db/writes/exports/begin-export.ts';
import { cancelExport, noteDownload, removeExport } from '@tingjian/db/writes/exports/cancel-export.ts';
import type { ExportRow } from '@tingjian/db/writes/exports/export-progress.ts';
import { planExports } from '@tingjian/db/writes/exports/plan-exports.ts';
import { asking } from '../access/asking.ts';
import { judgingOf } from '../access/judging-of.ts';
import { reach, scopeOf } from '../access/viewer.ts';
import type { ExportAnswer } from '../answers/exports.ts';
import { exportAnswer, exportInput, exportPlanAnswer } from '../schemas/exports.ts';
import { json, refusals } from '../schemas/refusals.ts';
import type { Serving } from '../serving.ts';
import { routes } from './routes.ts';
import { sendFile } from './send-file.ts';

const params = z.object({ id: z.string() });
const MOST_DAYS = 366;

/** 下载: files made by a worker, their list, and what is made every month by itself. */
export function exportRoutes({ writing: { db }, store }: Serving) {
  return routes()
    .openapi(
      createRoute({
        ...{ method: 'get', path: '/exports', summary: '要过的文件，新的在前；不能看全部的人只看到自己要的' },
        responses: { 200: json(z.array(exportAnswer), '文件') },
      }),
      async (c) => c.json((await exportsList(db, asking(c).scope)).map(answerOf), 200),
    )
    .openapi(
      createRoute({
        ...{ method: 'post', path: '/exports', summary: '要一个文件；由后台生成，做好后在列表里下载' },
        request: { body: { required: true, content: { 'application/json': { schema: exportInput } } } },
        responses: { 201: json(z.object({ id: z.uuid() }), '已开始'), ...refusals(400, 403, 409, 422) },
      }),
      async (c) => {
        const { kind, format, onlyFaults, ...given } = c.req.valid('json');
        const { viewer, writing } = asking(c);
        const { formats, needs } = EXPORT_KINDS[kind];
        const far = reach(viewer, needs);
        if (!far) throw new Refusal('not-allowed');
        if (!(formats as readonly string[]).includes(format)) throw new Refusal('bad-export');
        const asked = { ...spanOf(kind, given), onlyFaults, judging: judgingOf(viewer) };
        const id = await beginExport(writing, { kind, format, asked, scope: scopeOf(viewer, far) });
        return c.json({ id }, 201);
      },
    )
    .openapi(
      createRoute({
        ...{
          method: 'post',
          path: '/exports/{id}/cancel',
          summary: '取消还没做完的文件',
          request: { params },
        },
        responses: { 204: { description: '已取消' }, ...refusals(403, 404, 409) },
      }),
      async (c) => {
        await cancelExport(asking(c).writing, (await found(c.req.valid('param').id)).id);
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        ...{ method: 'delete', path: '/exports/{id}', summary: '删除一个文件', request: { params } },
        responses: { 204: { description: '已删除' }, ...refusals(403, 404, 409) },
      }),
      async (c) => {
        const { id } = await found(c.req.valid('param').id);
        const fileKey = await removeExport(asking(c).writing, id);
        if (fileKey && !(await isKeyInUse(db, fileKey))) await store.remove(fileKey);
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        ...{ method: 'get', path: '/exports/{id}/file', summary: '下载；记入操作记录', request: { params } },
        responses: {
          200: {
            description: '文件',
            content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } },
          },
          ...refusals(403, 404, 409),
        },
      }),
      async (c) => {
        const row = await found(c.req.valid('param').id);
        const { viewer, writing } = asking(c);
        // Who reaches less now than when the file was made does not get it any more.
        const far = reach(viewer, EXPORT_KINDS[row.kind].needs);
        if (!far || !covers(scopeOf(viewer, far), row.scope)) throw new Refusal('not-allowed');
        if (row.state !== 'ready' || row.fileKey === null) throw new Refusal('export-not-ready');
        const bytes = await store.read(row.fileKey);
        if (!bytes) throw new Refusal('export-not-found');
        await noteDownload(writing, row);
        c.header('content-length', String(row.bytes));
        const pieces = bytes[Symbol.asyncIterator]() as AsyncIterator<Uint8Array, void>;
        return (await sendFile(c, { name: row.fileName, type: row.format, pieces })) as never;
      },
    )
    .openapi(
      createRoute({
        ...{ method: 'get', path: '/export-plan', summary: '每月自动生成哪些文件' },
        responses: { 200: json(exportPlanAnswer, '安排') },
      }),
      async (c) => c.json(await exportPlan(db), 200),
    )
    .openapi(
      createRoute({
        ...{ method: 'put', path: '/export-plan', summary: '更改每月自动生成的文件' },
        request: { body: { required: true, content: { 'application/json': { schema: exportPlanAnswer } } } },
        responses: { 204: { description: '已保存' }, ...refusals(400, 403, 422) },
      }),
      async (c) => {
        const plan = c.req.valid('json');
        for (const { kind, format } of plan.files) {
          const { formats, of } = EXPORT_KINDS[kind];
          const isMade = of === 'month' && (formats as readonly string[]).includes(format);
          if (!isMade) throw new Refusal('bad-export', { detail: `${EXPORT_KINDS[kind].name} ${format}` });
        }
        await planExports(asking(c).writing, plan);
        return c.body(null, 204);
      },
    );

  async function found(id: string): Promise<ExportRow> {
    const row = z.uuid().safeParse(id).success ? await exportById(db, id) : null;
    if (!row || row.state === 'removed') throw new Refusal('export-not-found');
    return row;
  }
}

function spanOf(
  kind: keyof typeof EXPORT_KINDS,
  { month, from, to }: { month?: string; from?: string; to?: string },
): ExportSpan {
  if (EXPORT_KINDS[kind].of === 'month') {
    if (!month) throw new Refusal('bad-export', { detail: '缺少月份' });
    return { month };
  }
  if (!from || !to || from > to) throw new Refusal('bad-export', { detail: '起止日期不对' });
  if (dayAfter(from, MOST_DAYS) <= to) throw new Refusal('bad-export', { detail: `最多 ${MOST_DAYS} 天` });
  return { from, to };
}

/** Does somebody who reaches this far see all that is in a file of that reach? */
function covers(own: Scope, held: Scope): boolean {
  if (own.reach === 'all') return true;
  if (held.reach === 'all' || own.number !== held.number) return false;
  if (held.reach === 'own') return true;
  return own.reach === 'team' && held.teamIds.every((id) => own.teamIds.includes(id));
}

function answerOf({ madeByName, ...row }: ExportRow & { madeByName: string }): ExportAnswer {
  const { id, kind, format, state, progress, fileName, bytes, rows, problem } = row;
  return {
    ...{ id, kind, format, progress, fileName, bytes, rows, problem, madeBy: madeByName },
    ...{ askedAt: row.askedAt.toISOString(), readyAt: row.readyAt?.toISOString() ?? null },
    // Those that were removed are not listed.
    state: state as ExportAnswer['state'],
    expiresAt: row.expiresAt?.toISOString() ?? null,
  };
}

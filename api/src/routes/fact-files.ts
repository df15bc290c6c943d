import { z } from '@hono/zod-openapi';
import type { FactKind } from '@tingjian/core/kpi/facts/fact-kind.ts';
import { factKind } from '@tingjian/core/kpi/facts/fact-kinds.ts';
import { rememberedHeadings } from '@tingjian/core/kpi/facts/map-fact-columns.ts';
import { Refusal } from '@tingjian/core/refusal.ts';
import type { ComparedFact } from '@tingjian/db/reads/facts/compared-facts.ts';
import { importFacts } from '@tingjian/db/writes/facts/import-facts.ts';
import { rememberHeadings } from '@tingjian/db/writes/facts/remember-headings.ts';
import { asking } from '../access/asking.ts';
import type {
  FactChangeAnswer,
  FactPreviewAnswer,
  FactsImportedAnswer,
  FactValue,
} from '../answers/facts.ts';
import { factPreviewAnswer, factsImportedAnswer } from '../schemas/facts.ts';
import { json, refusals } from '../schemas/refusals.ts';
import type { Serving } from '../serving.ts';
import { readFactTable } from '../upload/read-fact-table.ts';
import { routes } from './routes.ts';

const SAMPLE = 20;
const MOST_CHANGES = 200;
const MOST_PROBLEMS = 500;
const DESCRIPTION = `multipart/form-data：\`table\` 为 XLSX 或 CSV（UTF-8、GBK），最大 200 MB；\`metadata\`（可不写）为 JSON：
\`mapping\` 是哪个字段在哪一列（从 0 数，没有写 null；不写就按表头和上次的选择），导入时 \`digest\` 必填，是预览给出的指纹。`;
const form = z.object({
  table: z.any().openapi({ type: 'string', format: 'binary' }),
  metadata: z.string().optional(),
});
const request = {
  params: z.object({ kind: z.string() }),
  body: { content: { 'multipart/form-data': { schema: form } } },
};

export function kindOf(name: string): FactKind {
  const kind = factKind(name);
  if (!kind) throw new Refusal('fact-kind-not-found');
  return kind;
}

/** Files of facts: looked at as often as somebody likes, then taken in whole or not at all. */
export function factFileRoutes(serving: Serving) {
  const app = routes();
  app.openAPIRegistry.registerPath({
    method: 'post',
    path: '/facts/{kind}/preview',
    summary: '看一份数据会改动什么；不写入任何东西',
    description: DESCRIPTION,
    request,
    responses: { 200: json(factPreviewAnswer, '会改动什么'), ...refusals(400, 403, 404, 413, 422) },
  });
  app.post('/facts/:kind/preview', async (c) => {
    const kind = kindOf(c.req.param('kind'));
    const { table, mapping, checked, compared } = await readFactTable(serving, c, kind);
    const { heading, headingRow, sheetName, notes } = table;
    const { changes, digest, added, changed, unchanged, late } = compared;
    const { rows: _, problems, ...counts } = checked;
    const sample = table.rows.flatMap((cells, at) =>
      cells.length > 0 ? { row: headingRow + 1 + at, cells: cells.map((cell) => String(cell ?? '')) } : [],
    );
    const answer: FactPreviewAnswer = {
      ...{ sheetName, notes, heading, mapping, ...counts, sample: sample.slice(0, SAMPLE) },
      ...{ problems: problems.slice(0, MOST_PROBLEMS), added, changed, unchanged, late, digest },
      changes: changes
        .filter(({ before }) => before !== null)
        .slice(0, MOST_CHANGES)
        .map(changeAnswer),
    };
    return c.json(answer, 200);
  });
  app.openAPIRegistry.registerPath({
    method: 'post',
    path: '/facts/{kind}/commit',
    summary: '导入一份数据：整份，或什么都不导入',
    description: DESCRIPTION,
    request,
    responses: { 200: json(factsImportedAnswer, '已导入'), ...refusals(400, 403, 404, 409, 413, 422) },
  });
  app.post('/facts/:kind/commit', async (c) => {
    const kind = kindOf(c.req.param('kind'));
    const { writing } = asking(c);
    const read = await readFactTable(serving, c, kind);
    const { checked, mapping, table, fileName, fileHash, seen } = read;
    if (seen === null) throw new Refusal('bad-request', { detail: '缺少 digest，请先预览' });
    const { mappingProblem, problemCount, rows } = checked;
    if (mappingProblem) throw new Refusal('import-has-problems', { detail: mappingProblem });
    if (problemCount > 0) throw new Refusal('import-has-problems', { detail: `${problemCount} 处` });
    const used = Object.entries(mapping).map(([field, at]) => [
      field,
      at === null ? null : table.heading[at],
    ]);
    const answer: FactsImportedAnswer = await importFacts(writing, {
      ...{ kind: kind.kind, rows, fileName, fileHash, seen, mapping: Object.fromEntries(used) },
    });
    await rememberHeadings(writing, kind.kind, rememberedHeadings(kind, table.heading, mapping));
    return c.json(answer, 200);
  });
  return app;
}

function changeAnswer({ row, before, isLate }: ComparedFact): FactChangeAnswer {
  const was = (before?.values ?? null) as Record<string, FactValue> | null;
  return { key: row.key, isLate, before: was, after: row.values };
}

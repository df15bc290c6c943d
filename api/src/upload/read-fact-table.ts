import { z } from '@hono/zod-openapi';
import type { FactKind } from '@tingjian/core/kpi/facts/fact-kind.ts';
import { headingWords, mapFactColumns } from '@tingjian/core/kpi/facts/map-fact-columns.ts';
import { Refusal } from '@tingjian/core/refusal.ts';
import type { Mapping } from '@tingjian/core/table-import/map-columns.ts';
import type { Table } from '@tingjian/core/table-import/table.ts';
import { readTable } from '@tingjian/db/intake/tables/read-table.ts';
import { TABLE_LIMITS } from '@tingjian/db/intake/tables/table-limits.ts';
import { type FactPlan, factPlan } from '@tingjian/db/reads/facts/fact-plan.ts';
import { rememberedHeadingsOf } from '@tingjian/db/reads/facts/remembered-headings-of.ts';
import type { Context } from 'hono';
import type { Serving } from '../serving.ts';
import { incomingOf } from './incoming-of.ts';
import { readUpload } from './read-upload.ts';

const MOST_NAME = 200;
const terms = z.object({
  mapping: z.record(z.string(), z.number().int().min(0).max(999).nullable()).nullish(),
  digest: z.string().length(64).optional(),
});

export type FactTable = FactPlan & {
  table: Table;
  mapping: Mapping<string>;
  fileName: string;
  fileHash: string;
  /** The digest of a preview, when there is one. */
  seen: string | null;
};

/** A table of facts out of a multipart request, looked at and not taken in; nothing of the file stays. */
export async function readFactTable(
  { writing: { db }, incomingFolder: folder }: Serving,
  c: Context,
  kind: FactKind,
): Promise<FactTable> {
  const limits = { folder, limitBytes: TABLE_LIMITS.bytes };
  const upload = await readUpload(c.req.raw, incomingOf(c.env), limits, 'table');
  try {
    const { mapping: chosen, digest } = termsOf(upload.metadata);
    const fileName = upload.fileName.slice(-MOST_NAME);
    const remembered = await rememberedHeadingsOf(db, kind.kind);
    const table = await readTable(upload.received.path, fileName, { words: headingWords(kind, remembered) });
    const found = mapFactColumns(kind, table.heading, remembered);
    const unknown = Object.keys(chosen ?? {}).find((field) => !(field in found));
    if (unknown !== undefined) throw new Refusal('bad-metadata', { detail: `没有 ${unknown} 这个字段` });
    const mapping = chosen ? { ...none(kind), ...chosen } : found;
    const plan = await factPlan(db, kind, table, mapping);
    return { ...plan, table, mapping, fileName, fileHash: upload.received.hash, seen: digest ?? null };
  } finally {
    await upload.received.drop();
  }
}

function none({ columns }: FactKind): Mapping<string> {
  return Object.fromEntries(columns.map(({ field }) => [field, null]));
}

function termsOf(metadata: string | null): z.infer<typeof terms> {
  try {
    return terms.parse(JSON.parse(metadata ?? '{}'));
  } catch {
    throw new Refusal('bad-metadata', { detail: '应为 {"mapping":{"person":0,…},"digest":"…"} 的 JSON' });
  }
}

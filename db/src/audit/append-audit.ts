import { type AuditRow, sealOf } from '@tingjian/core/audit/seal.ts';
import { desc, isNotNull, sql } from 'drizzle-orm';
import type { Queries } from '../connect.ts';
import { audit } from '../schema/audit.ts';
import { type ChainEnd, sealEarlierRows } from './seal-earlier-rows.ts';
import type { Trail } from './trail.ts';

export type AuditEntry = {
  action: string;
  subject: string;
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
};
export type Author = { actor: string; origin?: string | null };

/** Any number will do, as long as every process that writes the trail uses the same one. */
const TRAIL_LOCK = 7_264_003;
/** One statement takes no more than 65,535 values, and others get a turn while many rows are sealed. */
const AT_ONCE = 200;

/**
 * Adds rows to the end of the trail; the first ever added seals those from before there was a chain. To be called last in a transaction: from here to its end nobody else can add
 * any. Answers with the newest place, to be noted once the transaction stands.
 */
export async function appendAudit(
  tx: Queries,
  trail: Trail,
  { actor, origin = null }: Author,
  entries: AuditEntry[],
  now: Date,
): Promise<ChainEnd> {
  // On disk before its seal is noted elsewhere, also for writers that let their commits wait.
  await tx.execute(
    sql`select pg_advisory_xact_lock(${TRAIL_LOCK}), set_config('synchronous_commit', 'on', true)`,
  );
  const before = await chainEnd(tx);
  let end = before ?? (await sealEarlierRows(tx, trail));
  const earlier: AuditEntry[] =
    !before && end.seq > 0
      ? [{ action: 'seal-earlier-rows', subject: 'audit', after: { rows: end.seq } }]
      : [];
  const all = [...earlier, ...entries];
  for (let at = 0; at < all.length; at += AT_ONCE) {
    const rows = all.slice(at, at + AT_ONCE).map(({ action, subject, before, after }) => {
      const row: AuditRow = {
        ...{ seq: end.seq + 1, at: now.toISOString(), actor, origin, action, subject },
        before: asStored(before),
        after: asStored(after),
      };
      end = { seq: row.seq, seal: sealOf(trail.key, row, end.seal) };
      return { ...row, at: now, seal: end.seal };
    });
    await tx.insert(audit).values(rows);
  }
  return end;
}

async function chainEnd(tx: Queries): Promise<ChainEnd | null> {
  const [last] = await tx
    .select({ seq: audit.seq, seal: audit.seal })
    .from(audit)
    .where(isNotNull(audit.seq))
    .orderBy(desc(audit.seq))
    .limit(1);
  return last ? { seq: last.seq!, seal: last.seal! } : null;
}

/** As PostgreSQL gives it back: dates are text, what is undefined is not there. */
function asStored(value: Record<string, unknown> | undefined): Record<string, unknown> | null {
  return value ? (JSON.parse(JSON.stringify(value)) as Record<string, unknown>) : null;
}

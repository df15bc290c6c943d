import {
  type Anchor,
  type SealedRow,
  type TrailFault,
  trailChecker,
  unsealed,
} from '@tingjian/core/audit/check-trail.ts';
import { and, asc, count, eq, gt, isNotNull, isNull, or, type SQL } from 'drizzle-orm';
import type { Queries } from '../connect.ts';
import { audit } from '../schema/audit.ts';
import { sealedColumns } from './sealed-columns.ts';

const AT_ONCE = 2000;

/**
 * The whole audit trail against its seals, a slice at a time. `anchors` are to be read before this is called: the
 * product may add rows, and note their seals, at any moment.
 */
export async function checkKeptTrail(
  db: Queries,
  { key, anchors }: { key: Uint8Array; anchors: Anchor[] },
): Promise<{ rows: number; fault: TrailFault | null }> {
  const checker = trailChecker(key, anchors);
  let rows = 0;
  for await (const slice of keptRows(db)) {
    checker.add(slice);
    rows += slice.length;
  }
  const [outside] = await db.select({ rows: count() }).from(audit).where(isNull(audit.seq));
  const fault = checker.end() ?? (rows > 0 && outside!.rows > 0 ? unsealed(outside!.rows) : null);
  return { rows, fault };
}

/** The rows of the chain as they are stored, in their order. */
export async function* keptRows(db: Queries): AsyncGenerator<SealedRow[]> {
  for (let after: SQL | undefined; ; ) {
    const slice = await db
      .select({ id: audit.id, seq: audit.seq, seal: audit.seal, ...sealedColumns })
      .from(audit)
      .where(and(isNotNull(audit.seq), after))
      .orderBy(asc(audit.seq), asc(audit.id))
      .limit(AT_ONCE);
    const last = slice.at(-1);
    if (!last) return;
    yield slice.map(({ id: _, seq, seal, ...row }) => ({ ...row, seq: seq!, seal: seal ?? '' }));
    // By `id` too: whoever can remove the index can put two rows in one place.
    after = or(gt(audit.seq, last.seq!), and(eq(audit.seq, last.seq!), gt(audit.id, last.id)));
  }
}

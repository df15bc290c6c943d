import { FIRST_SEAL, sealOf } from '@tingjian/core/audit/seal.ts';
import { and, asc, count, gt, isNull, sql } from 'drizzle-orm';
import type { Queries } from '../connect.ts';
import { audit } from '../schema/audit.ts';
import { sealedColumns } from './sealed-columns.ts';
import type { Trail } from './trail.ts';

const AT_ONCE = 2000;

export type ChainEnd = { seq: number; seal: string };

/**
 * Rows from before there was a chain become its beginning, in the order they were written. Only for a chain that has
 * none yet: what turns up without a place later on was put there by somebody else.
 */
export async function sealEarlierRows(tx: Queries, trail: Trail): Promise<ChainEnd> {
  let end = { seq: 0, seal: FIRST_SEAL };
  const [{ rows } = { rows: 0 }] = await tx.select({ rows: count() }).from(audit).where(isNull(audit.seq));
  if (rows === 0) return end;
  await tx.execute(sql`alter table ${audit} disable trigger audit_append_only`);
  for (let after = -1; ; ) {
    const slice = await tx
      .select({ id: audit.id, ...sealedColumns })
      .from(audit)
      .where(and(isNull(audit.seq), gt(audit.id, after)))
      .orderBy(asc(audit.id))
      .limit(AT_ONCE);
    if (slice.length === 0) break;
    const sealed = slice.map(({ id, ...row }) => {
      const seq = end.seq + 1;
      end = { seq, seal: sealOf(trail.key, { seq, ...row }, end.seal) };
      return { id, ...end };
    });
    await tx.execute(sql`update ${audit} set seq = made.seq, seal = made.seal
      from jsonb_to_recordset(${JSON.stringify(sealed)}::jsonb) as made(id bigint, seq bigint, seal text)
      where ${audit.id} = made.id`);
    after = slice.at(-1)!.id;
  }
  await tx.execute(sql`alter table ${audit} enable trigger audit_append_only`);
  return end;
}

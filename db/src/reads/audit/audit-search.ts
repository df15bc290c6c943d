import { and, desc, lt, sql } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { audit } from '../../schema/audit.ts';
import { type AuditFilter, auditConditions } from './audit-conditions.ts';
import { namesOf } from './names-of.ts';

export type FoundAudit = {
  seq: number;
  at: Date;
  actor: string;
  actorName: string | null;
  origin: string | null;
  action: string;
  subject: string;
  /** Label of a call, name of a person. */
  subjectName: string | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  seal: string;
};

/** Beyond this nobody counts: the trail has millions of rows. */
export const MOST_COUNTED = 10_000;

/** The acts that match, the newest first, and how many there are, counted up to MOST_COUNTED. */
export async function auditSearch(
  db: Queries,
  { page, pageSize, ...filter }: AuditFilter & { page: number; pageSize: number },
): Promise<{ rows: FoundAudit[]; total: number }> {
  const where = auditConditions(filter);
  const some = db.select({ seq: audit.seq }).from(audit).where(where).limit(MOST_COUNTED).as('some');
  const [rows, [counted]] = await Promise.all([
    found(db, where, { limit: pageSize, offset: (page - 1) * pageSize }),
    db.select({ total: sql<number>`count(*)::int` }).from(some),
  ]);
  return { rows, total: counted!.total };
}

/** The acts that match, the newest first, from before a place in the trail: for reading all of them in pieces. */
export function auditBefore(
  db: Queries,
  filter: AuditFilter,
  { seq, limit }: { seq: number; limit: number },
): Promise<FoundAudit[]> {
  return found(db, and(auditConditions(filter), lt(audit.seq, seq)), { limit, offset: 0 });
}

async function found(
  db: Queries,
  where: ReturnType<typeof auditConditions>,
  { limit, offset }: { limit: number; offset: number },
): Promise<FoundAudit[]> {
  const rows = await db
    .select()
    .from(audit)
    .where(where)
    .orderBy(desc(audit.seq))
    .limit(limit)
    .offset(offset);
  const names = await namesOf(db, rows);
  return rows.map(({ id: _, seq, seal, ...row }) => ({
    ...row,
    ...{ seq: seq!, seal: seal! },
    actorName: names.actors.get(row.actor) ?? null,
    subjectName: names.subjects.get(row.subject) ?? null,
  }));
}

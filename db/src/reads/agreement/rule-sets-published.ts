import { desc, sql } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { ruleSets } from '../../schema/rule-sets.ts';

/** The published rule sets, the newest first: what a report can be narrowed to. */
export function ruleSetsPublished(
  db: Queries,
): Promise<{ hash: string; version: string; publishedAt: string }[]> {
  return db
    .select({
      hash: ruleSets.hash,
      version: ruleSets.version,
      publishedAt: sql<string>`to_char(${ruleSets.publishedAt} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`,
    })
    .from(ruleSets)
    .orderBy(desc(ruleSets.publishedAt));
}

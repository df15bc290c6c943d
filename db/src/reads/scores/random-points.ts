import { and, asc, eq, gte, lt, type SQL, sql } from 'drizzle-orm';
import { chinaDayOf } from '../../china-day-of.ts';
import type { Queries } from '../../connect.ts';
import { calls } from '../../schema/calls.ts';
import { scoreVersions } from '../../schema/score-versions.ts';

export type RandomPoints = { number: string; month: string; points: number };

/**
 * The published points of calls that were drawn at random and reviewed: the only ones a mean may be made of. Forced
 * reviews are never mixed in. `month` is that of the call, in China.
 */
export function randomPoints(
  db: Queries,
  span: { from: Date; until: Date },
  where: SQL | undefined,
): Promise<RandomPoints[]> {
  return db
    .select({
      number: calls.agentNumber,
      month: sql<string>`to_char(${chinaDayOf(calls.startedAt)}, 'YYYY-MM')`,
      points: scoreVersions.points,
    })
    .from(calls)
    .innerJoin(scoreVersions, eq(scoreVersions.id, calls.versionId))
    .where(
      and(
        ...[gte(calls.startedAt, span.from), lt(calls.startedAt, span.until), where],
        sql`exists (select 1 from reviews r
          where r.call_id = ${calls.id} and r.queue = 'random' and r.state = 'done')`,
      ),
    )
    .orderBy(asc(calls.startedAt), asc(calls.id));
}

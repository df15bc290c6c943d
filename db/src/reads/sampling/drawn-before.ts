import type { DrawKind } from '@tingjian/core/sampling/decide-draw.ts';
import { and, eq, lt, sql } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { samplingDraws, samplingPicks } from '../../schema/sampling.ts';

export type DrawnBefore = { expected: number; count: number };
export const NOTHING_BEFORE: DrawnBefore = { expected: 0, count: 0 };

/** What the draws of a plan before this day expected together and took, by 工号 (empty: the centre). */
export async function drawnBefore(
  db: Queries,
  { planId, kind, fromDay }: { planId: string; kind: DrawKind; fromDay: string },
): Promise<Map<string, DrawnBefore>> {
  const rows = await db
    .select({
      person: samplingDraws.personNumber,
      // Always in the same order: a sum of fractions depends on it in its last digit.
      expected: sql<number>`sum(${samplingDraws.expected} order by ${samplingDraws.fromDay})`,
      count: sql<number>`sum((select count(*) from ${samplingPicks}
        where ${samplingPicks.drawId} = ${samplingDraws.id}))::int`,
    })
    .from(samplingDraws)
    .where(
      and(eq(samplingDraws.planId, planId), eq(samplingDraws.kind, kind), lt(samplingDraws.fromDay, fromDay)),
    )
    .groupBy(samplingDraws.personNumber);
  return new Map(rows.map(({ person, expected, count }) => [person, { expected, count }]));
}

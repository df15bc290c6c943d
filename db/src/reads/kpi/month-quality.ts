import type { Sums } from '@tingjian/core/kpi/measures.ts';
import { PASS_POINTS } from '@tingjian/core/kpi/pass-mark.ts';
import { sql } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';

type Span = { from: Date; until: Date };
export type MonthQuality = { sums: Map<string, Sums>; fatals: Record<string, number> };
/** Of one person; `fatals` counts whatever sample the call came from, the others those drawn at random. */
export type PersonQuality = {
  number: string;
  calls: number;
  points: number;
  squared: number;
  passed: number;
  fatal: number;
  fatals: number;
};

/**
 * What the calls that were started in a span come to: 工号 → sums of those drawn at random and reviewed, by the score
 * that counts now; and how many calls have a confirmed fatal error, whatever sample they came from.
 */
export async function monthQuality(db: Queries, { from, until }: Span): Promise<MonthQuality> {
  const rows = await db.execute<PersonQuality>(sql`
    select agent_number as number,
      count(*) filter (where random)::int as calls,
      coalesce(sum(points) filter (where random), 0)::float8 as points,
      coalesce(sum(points * points) filter (where random), 0)::float8 as squared,
      count(*) filter (where random and points >= ${PASS_POINTS} and not is_fatal)::int as passed,
      count(*) filter (where random and is_fatal)::int as fatal,
      count(*) filter (where is_fatal)::int as fatals
    from (
      select calls.agent_number, version.points, version.is_fatal, exists (
        select 1 from reviews r where r.call_id = calls.id and r.queue = 'random' and r.state = 'done') as random
      from calls join score_versions version on version.id = calls.version_id
      where calls.started_at >= ${from.toISOString()} and calls.started_at < ${until.toISOString()}
      order by calls.id) judged
    group by agent_number order by agent_number`);
  return qualitySums(rows);
}

/** The same by 工号, for those who have any. */
export function qualitySums(rows: PersonQuality[]): MonthQuality {
  const reviewed = rows.filter(({ calls }) => calls > 0);
  return {
    sums: new Map(
      reviewed.map(({ number, calls, points, squared, passed, fatal }): [string, Sums] => [
        number,
        { qaCalls: calls, qaPoints: points, qaPointsSquared: squared, qaPassed: passed, qaFatal: fatal },
      ]),
    ),
    fatals: Object.fromEntries(
      rows.filter(({ fatals }) => fatals > 0).map(({ number, fatals }) => [number, fatals]),
    ),
  };
}

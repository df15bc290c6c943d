import type { Sums } from '@tingjian/core/kpi/measures.ts';
import { PASS_POINTS } from '@tingjian/core/kpi/pass-mark.ts';
import { sql } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';

export type ReviewedRow = {
  id: string;
  label: string;
  startedAt: string;
  person: { number: string; name: string };
  points: number;
  isFatal: boolean;
  /** Who made the version that counts, by name. */
  scoredBy: string;
  version: number;
};
type Row = Omit<ReviewedRow, 'person' | 'startedAt'> & {
  number: string;
  name: string;
  startedAt: Date | string;
};

/**
 * The calls of some people, started in a span, whose scores count in their month: drawn at random and reviewed, or with
 * `onlyFatal` those of any sample with a confirmed fatal error. With what they come to.
 */
export async function reviewedCalls(
  db: Queries,
  asked: { from: Date; until: Date; numbers: string[]; limit: number; onlyFatal: boolean },
): Promise<{ rows: ReviewedRow[]; total: number; sums: Sums }> {
  const { from, until, numbers, limit, onlyFatal } = asked;
  const rows = await db.execute<Row>(sql`
    select calls.id, calls.label, calls.started_at as "startedAt", calls.agent_number as number, person.name,
      version.points::float8 as points, version.is_fatal as "isFatal", version.version,
      coalesce(scorer.name, version.published_by) as "scoredBy"
    from calls
    join score_versions version on version.id = calls.version_id
    join people person on person.number = calls.agent_number
    left join people scorer on scorer.number = version.published_by
    where calls.started_at >= ${from.toISOString()} and calls.started_at < ${until.toISOString()}
      and calls.agent_number in (select jsonb_array_elements_text(${JSON.stringify(numbers)}::jsonb))
      and ${
        onlyFatal
          ? sql`version.is_fatal`
          : sql`exists (select 1 from reviews r
              where r.call_id = calls.id and r.queue = 'random' and r.state = 'done')`
      }
    order by calls.started_at, calls.id`);
  const sum = (of: (row: Row) => number) => rows.reduce((total, row) => total + of(row), 0);
  return {
    rows: rows.slice(0, limit).map(({ number, name, startedAt, ...row }) => {
      return { ...row, person: { number, name }, startedAt: new Date(startedAt).toISOString() };
    }),
    total: rows.length,
    sums: {
      ...{ qaCalls: rows.length, qaPoints: sum(({ points }) => points) },
      qaPointsSquared: sum(({ points }) => points ** 2),
      qaPassed: sum(({ points, isFatal }) => (points >= PASS_POINTS && !isFatal ? 1 : 0)),
      qaFatal: sum(({ isFatal }) => (isFatal ? 1 : 0)),
    },
  };
}

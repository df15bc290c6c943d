import { BUCKET_POINTS, BUCKETS } from '@tingjian/core/kpi/dashboard/score-bucket.ts';
import { type SQL, sql } from 'drizzle-orm';

const places = Array.from({ length: BUCKETS }, (_, at) => at);

/** Calls per bucket of points, of rows `judged (points)`. */
export const BUCKET_COUNTS = sql`array[${sql.join(
  places.map((at) => {
    const to =
      at === BUCKETS - 1 ? sql`` : sql` and judged.points < ${sql.raw(`${(at + 1) * BUCKET_POINTS}`)}`;
    return sql`(count(*) filter (where judged.points >= ${sql.raw(`${at * BUCKET_POINTS}`)}${to}))::int`;
  }),
  sql`, `,
)}]`;

/** Buckets of rows `part (buckets)` added up. */
export const BUCKET_SUMS = sql`array[${sql.join(
  places.map((at) => sql`sum(part.buckets[${sql.raw(String(at + 1))}])::int`),
  sql`, `,
)}]`;

/**
 * Rows of sums added up by their keys: `part` is a query with the columns of keys and sums, `keys` names the keys. The
 * sums of points are exact in whatever order they are added.
 */
export function addedUp(part: SQL, keys: string[]): SQL {
  const by = sql.raw(keys.join(', '));
  const items = (name: 'missed' | 'lost') => sql`
    select ${by}, jsonb_object_agg(item, n) as ${sql.raw(name)} from (
      select ${by}, each.key as item, sum(each.value::numeric)::float8 as n
      from part, jsonb_each_text(part.${sql.raw(name)}) each group by ${by}, each.key) added
    group by ${by}`;
  return sql`
    with part as materialized (${part}), missed_items as (${items('missed')}), lost_items as (${items('lost')}),
    whole as (
      select ${by}, sum(calls)::int as calls, sum(points::numeric)::float8 as points,
        sum(points_squared::numeric)::float8 as points_squared, sum(passed)::int as passed,
        sum(fatal)::int as fatal, sum(blind)::int as blind, ${BUCKET_SUMS} as buckets
      from part group by ${by})
    select ${by}, calls, points, points_squared, passed, fatal, blind, buckets,
      coalesce(missed, '{}') as missed, coalesce(lost, '{}') as lost
    from whole left join missed_items using (${by}) left join lost_items using (${by})`;
}

/** Rows with `sums` (measure → sum) added up by their keys. */
export function sumsAddedUp(part: SQL, keys: string[]): SQL {
  const by = sql.raw(keys.join(', '));
  return sql`
    select ${by}, jsonb_object_agg(measure, n) as sums from (
      select ${by}, each.key as measure, sum(each.value::numeric)::float8 as n
      from (${part}) part, jsonb_each_text(part.sums) each group by ${by}, each.key) added
    group by ${by}`;
}

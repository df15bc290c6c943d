import { sql } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';

export type CalibrationSummary = {
  id: string;
  title: string;
  state: 'scoring' | 'compared';
  dueAt: string | null;
  madeAt: string;
  madeBy: string;
  comparedAt: string | null;
  calls: number;
  people: number;
  /** Submitted scores, of calls × people. */
  submitted: number;
  /** Calls the viewer has still to score; null when they do not take part. */
  mineLeft: number | null;
};

/** Every session, those being scored first, then the newest. `viewer`: 工号 of who looks, null for a program. */
export async function calibrationsList(db: Queries, viewer: string | null): Promise<CalibrationSummary[]> {
  const iso = (moment: unknown) => sql`to_char(${moment} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
  const rows = await db.execute<CalibrationSummary>(sql`
    select k.id, k.title, k.state, ${iso(sql`k.due_at`)} as "dueAt", ${iso(sql`k.made_at`)} as "madeAt",
      coalesce(maker.name, k.made_by) as "madeBy", ${iso(sql`k.compared_at`)} as "comparedAt",
      chosen.count::int as "calls", asked.count::int as "people", given.count::int as "submitted",
      case when asked.is_mine then (chosen.count - given.mine)::int end as "mineLeft"
    from calibrations k
      left join people maker on maker.number = k.made_by
      cross join lateral (select count(*) from calibration_calls c where c.calibration_id = k.id) chosen
      cross join lateral (select count(*), bool_or(p.person_number = ${viewer}) as is_mine
        from calibration_people p where p.calibration_id = k.id) asked
      cross join lateral (select count(*), count(*) filter (where s.person_number = ${viewer}) as mine
        from calibration_scores s where s.calibration_id = k.id and s.is_submitted) given
    order by k.state = 'scoring' desc, k.made_at desc, k.id`);
  return [...rows];
}

import type { AppealCounts } from '@tingjian/core/kpi/report/report-input.ts';
import { sql } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';

/** What became of the appeals that were filed in a span; withdrawn ones are left out. */
export async function appealCounts(
  db: Queries,
  { from, until }: { from: Date; until: Date },
): Promise<AppealCounts> {
  const [row] = await db.execute<AppealCounts>(sql`
    select count(*)::int as filed, (count(*) filter (where state = 'open'))::int as open,
      (count(*) filter (where state = 'answered'))::int as answered,
      (count(*) filter (where answered_at <= answer_due_at))::int as "inTime",
      (count(*) filter (where outcome = 'allowed'))::int as allowed,
      (count(*) filter (where outcome = 'partly'))::int as partly,
      (count(*) filter (where outcome = 'rejected'))::int as rejected
    from appeals
    where filed_at >= ${from.toISOString()} and filed_at < ${until.toISOString()} and state <> 'withdrawn'`);
  return row!;
}

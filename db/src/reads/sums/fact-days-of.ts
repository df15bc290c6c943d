import type { FactValues } from '@tingjian/core/kpi/facts/fact-kind.ts';
import { factKind } from '@tingjian/core/kpi/facts/fact-kinds.ts';
import { addSums, type Sums } from '@tingjian/core/kpi/measures.ts';
import { sql } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import type { factDays } from '../../schema/sums.ts';
import { askedDays, EACH, type PersonDay, TEAM_OF_DAY } from './person-day.ts';

export type FactDay = typeof factDays.$inferSelect;
type Row = { person: string; day: string; teamId: string | null; kind: string; values: FactValues };

/** What the facts of these days come to, from the facts themselves; late ones are left out. */
export async function factDaysOf(db: Queries, days: PersonDay[]): Promise<FactDay[]> {
  const rows = await db.execute<Row>(sql`
    with asked as materialized (select person, day, ${TEAM_OF_DAY} as team_id from ${askedDays(days)})
    select asked.person, asked.day::text as day, asked.team_id as "teamId", facts.kind, facts.values
    from asked
    cross join lateral (
      (select kind, key, values from facts
        where person_number = asked.person and facts.day = asked.day and not is_late ${EACH})
      union all
      (select kind, key, values from facts
        where asked.person = '' and person_number is null and facts.day = asked.day and not is_late ${EACH})) facts
    order by asked.person, asked.day, facts.kind, facts.key`);
  const found = new Map<string, FactDay>();
  for (const { person, day, teamId, kind, values } of rows) {
    const place = `${person} ${day}`;
    const row = found.get(place) ?? { personNumber: person, day, teamId, sums: {} };
    const sums: Sums = factKind(kind)?.sums(values) ?? {};
    found.set(place, { ...row, sums: addSums([row.sums as Sums, sums]) as Record<string, number> });
  }
  return [...found.values()];
}

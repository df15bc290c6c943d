import { and, asc, eq, gte, isNull, lte, sql } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { systemFaults } from '../../schema/kpi.ts';
import { people } from '../../schema/people.ts';
import { teams } from '../../schema/teams.ts';
import type { MonthDays } from './month-people.ts';

export type SystemFault = {
  id: string;
  day: string;
  team: { id: string; name: string } | null;
  kinds: string[];
  reason: string;
  madeBy: string;
  madeAt: string;
};

/** The days of a month that people took out of some facts because a system had failed, without those taken back. */
export async function systemFaultsList(db: Queries, { first, last }: MonthDays): Promise<SystemFault[]> {
  const rows = await db
    .select({
      fault: systemFaults,
      team: teams.name,
      maker: sql<
        string | null
      >`(select ${people.name} from ${people} where ${people.number} = ${systemFaults.madeBy})`,
    })
    .from(systemFaults)
    .leftJoin(teams, eq(teams.id, systemFaults.teamId))
    .where(and(gte(systemFaults.day, first), lte(systemFaults.day, last), isNull(systemFaults.removedAt)))
    .orderBy(asc(systemFaults.day), asc(systemFaults.madeAt), asc(systemFaults.id));
  return rows.map(({ fault, team, maker }) => ({
    ...{ id: fault.id, day: fault.day, kinds: fault.kinds, reason: fault.reason },
    team: fault.teamId === null ? null : { id: fault.teamId, name: team ?? '' },
    ...{ madeBy: maker ?? fault.madeBy, madeAt: fault.madeAt.toISOString() },
  }));
}

import { inArray } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { teamStays } from '../../schema/teams.ts';
import type { MonthDays } from './month-people.ts';
import { type SystemFault, systemFaultsList } from './system-faults-list.ts';

export type MonthFaults = {
  faults: SystemFault[];
  /** Why a fact of this kind, person (null: the centre's) and day does not count; null when it does. */
  leftOut(fact: { kind: string; number: string | null; day: string }): string | null;
  /** Why the month is not counted in "running" for this person (domain 3.5 rule 7); null when it is. */
  uncounted(number: string): string | null;
};

/** What the system faults of a month take out. Who was in a team on a day is asked of their stays. */
export async function monthFaults(db: Queries, days: MonthDays): Promise<MonthFaults> {
  const faults = await systemFaultsList(db, days);
  const teamIds = faults.flatMap(({ team }) => (team ? [team.id] : []));
  const stays =
    teamIds.length === 0 ? [] : await db.select().from(teamStays).where(inArray(teamStays.teamId, teamIds));
  const isHit = ({ team, day }: SystemFault, number: string | null) =>
    team === null ||
    stays.some(
      ({ teamId, personNumber, fromDay, toDay }) =>
        teamId === team.id && personNumber === number && fromDay <= day && (toDay === null || toDay >= day),
    );
  return {
    faults,
    leftOut: ({ kind, number, day }) =>
      faults.find((fault) => fault.day === day && fault.kinds.includes(kind) && isHit(fault, number))
        ?.reason ?? null,
    uncounted(number) {
      const hit = faults.filter((fault) => isHit(fault, number));
      return hit.length === 0
        ? null
        : `系统故障：${hit.map(({ day, reason }) => `${day} ${reason}`).join('、')}`;
    },
  };
}

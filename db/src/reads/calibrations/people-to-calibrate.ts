import { reachOf } from '@tingjian/core/people/permissions.ts';
import { ROLES, type Role } from '@tingjian/core/people/roles.ts';
import { and, asc, inArray } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { isHere } from '../../is-here.ts';
import { people } from '../../schema/people.ts';

/** Everybody here who may take part in a calibration, by 工号. */
export function peopleToCalibrate(
  db: Queries,
  now: Date,
): Promise<{ number: string; name: string; role: Role }[]> {
  const roles = ROLES.filter((role) => reachOf(role, 'score-calibrations') !== null);
  return db
    .select({ number: people.number, name: people.name, role: people.role })
    .from(people)
    .where(and(inArray(people.role, roles), isHere(now)))
    .orderBy(asc(people.number));
}

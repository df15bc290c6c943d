import type { RefusalCode } from '../refusal.ts';
import type { Role } from './roles.ts';

/**
 * Why a person may not get this role; null when they may. Never by themselves, and never so that nobody is left who
 * could give roles: `administrators` are the 工号 of those who work here and can sign in.
 */
export function roleObstacle(change: {
  person: { number: string; role: Role };
  role: Role;
  by: string;
  administrators: readonly string[];
}): RefusalCode | null {
  const { person, role, by, administrators } = change;
  if (person.number === by) return 'own-access';
  if (person.role === role) return 'same-role';
  return role === 'administrator' ? null : lastAdministrator(person.number, administrators);
}

/** Why somebody may not leave; null when they may. */
export function leavingObstacle(
  number: string,
  by: string,
  administrators: readonly string[],
): RefusalCode | null {
  return number === by ? 'own-access' : lastAdministrator(number, administrators);
}

function lastAdministrator(number: string, administrators: readonly string[]): RefusalCode | null {
  return administrators.length === 1 && administrators[0] === number ? 'last-administrator' : null;
}

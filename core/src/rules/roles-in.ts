import type { Role } from './condition.ts';
import type { Placed } from './walk-conditions.ts';

/** Whose words the innermost conditions look at. */
export function rolesIn(conditions: Placed[]): Role[] {
  const isInnermost = ({ path }: Placed) =>
    !conditions.some(
      (other) => other.path.length > path.length && path.every((key, i) => other.path[i] === key),
    );
  return [...new Set(conditions.filter(isInnermost).map(({ role }) => role))];
}

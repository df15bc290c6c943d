import type { Owner } from '@tingjian/db/reads/owner-of.ts';
import type { Scope } from '@tingjian/db/scope.ts';

/** Is a thing of this owner within somebody's reach? */
export function isWithin(scope: Scope, owner: Owner): boolean {
  if (scope.reach === 'all' || owner.number === scope.number) return true;
  return scope.reach === 'team' && owner.teamIds.some((id) => scope.teamIds.includes(id));
}

import type { Action, Reach } from '@tingjian/core/people/permissions.ts';
import { reachOf } from '@tingjian/core/people/permissions.ts';
import type { Role } from '@tingjian/core/people/roles.ts';
import type { Scope } from '@tingjian/db/scope.ts';

/** Who asks: a person who is signed in, or a program with a key. */
export type Viewer = {
  /** 工号; null for a key. */
  number: string | null;
  /** For the audit trail: the 工号, or `key:…`. */
  actor: string;
  name: string;
  role: Role;
  /** The teams a person is in today. */
  teamIds: string[];
  /** A key may be limited to some of its role's actions. */
  actions: readonly string[] | null;
  mustChangePassword: boolean;
};

/** How far this viewer may do this; null when they may not. A key has nothing of its own. */
export function reach(viewer: Viewer, action: Action): Reach | null {
  if (viewer.actions && !viewer.actions.includes(action)) return null;
  const far = reachOf(viewer.role, action);
  return viewer.number === null && far !== 'all' ? null : far;
}

export function scopeOf(viewer: Viewer, far: Reach): Scope {
  if (far === 'all') return { reach: 'all' };
  const number = viewer.number!;
  return far === 'team' ? { reach: 'team', teamIds: viewer.teamIds, number } : { reach: 'own', number };
}

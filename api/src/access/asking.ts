import { Refusal } from '@tingjian/core/refusal.ts';
import type { Writing } from '@tingjian/db/change.ts';
import type { Scope } from '@tingjian/db/scope.ts';
import type { Context } from 'hono';
import { addressOf } from './address-of.ts';
import type { Viewer } from './viewer.ts';

declare module 'hono' {
  interface ContextVariableMap {
    viewer: Viewer;
    /** How far the viewer reaches with the action of this route. */
    scope: Scope;
    /** The api's own writing; a handler asks `asking` for the viewer's. */
    serving: Writing;
  }
}

/** Who asks, how far they may see, and writing in their name. For routes that need somebody. */
export function asking(c: Context): { viewer: Viewer; scope: Scope; writing: Writing } {
  const viewer = c.get('viewer');
  if (!viewer) throw new Refusal('not-signed-in');
  const scope: Scope = c.get('scope') ?? { reach: 'own', number: viewer.number ?? '' };
  return { viewer, scope, writing: { ...c.get('serving'), actor: viewer.actor, origin: addressOf(c) } };
}

/** 工号 of the person who asks; a key is nobody. */
export function askingPerson(c: Context): string {
  const { number } = asking(c).viewer;
  if (number === null) throw new Refusal('only-for-people');
  return number;
}

import type { Condition, Role } from '../rules/condition.ts';
import type { Answer } from './answer.ts';
import type { CallView } from './call-view.ts';
import type { Line } from './line.ts';
import type { Window } from './windows.ts';

/** Where a condition looks: the call, whose words, which stretch; and how it asks the conditions inside it. */
export type Scope = {
  view: CallView;
  role: Role;
  window: Window;
  ask: (condition: Condition, scope: Scope) => Answer;
};

// The same list each time, so that what is prepared for a list of lines is prepared once.
const linesOfRoles = new WeakMap<Window, Map<Role, Line[]>>();

/** The lines of the scope's role that lie in its window. */
export function linesIn({ role, window }: Scope): Line[] {
  if (role === 'any') return window.lines;
  const known = linesOfRoles.get(window) ?? new Map<Role, Line[]>();
  linesOfRoles.set(window, known);
  const lines = known.get(role) ?? window.lines.filter((line) => line.speaker === role);
  known.set(role, lines);
  return lines;
}

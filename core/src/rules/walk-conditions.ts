import { kinds } from '../kinds/kinds.ts';
import type { Condition, Role } from './condition.ts';
import type { WindowSpec } from './window-spec.ts';

/** A condition with the place where it is written and what it takes over from those around it. */
export type Placed = { condition: Condition; path: PropertyKey[]; role: Role; window: WindowSpec };

/** Every condition written at a place and below, the outer before the inner. */
export function walkConditions(
  value: unknown,
  path: PropertyKey[],
  role: Role = 'agent',
  window: WindowSpec = 'whole',
): Placed[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = isCondition(value)
    ? { condition: value, path, role: value.role ?? role, window: value.window ?? window }
    : null;
  const inside = Object.entries(value).flatMap(([key, each]) =>
    walkConditions(
      each,
      [...path, Array.isArray(value) ? Number(key) : key],
      own?.role ?? role,
      own?.window ?? window,
    ),
  );
  return own ? [own, ...inside] : inside;
}

function isCondition(value: object): value is Condition {
  return 'kind' in value && typeof value.kind === 'string' && Object.hasOwn(kinds, value.kind);
}

import type { RefusalCode } from '../refusal.ts';
import { type Action, reachOf } from './permissions.ts';
import type { Role } from './roles.ts';

const LONGEST_DAYS = 3 * 366;

/** Why a key cannot be made so; null when it can. A key has nothing of its own: only what reaches everybody counts. */
export function keyProblem(
  { role, actions, expiresAt }: { role: Role; actions: readonly Action[] | null; expiresAt: Date | null },
  now: Date,
): { code: RefusalCode; detail: string } | null {
  if (expiresAt !== null) {
    const days = (expiresAt.getTime() - now.getTime()) / (24 * 3600_000);
    if (days <= 0 || days > LONGEST_DAYS) {
      return { code: 'key-outlives', detail: expiresAt.toISOString().slice(0, 10) };
    }
  }
  const beyond = (actions ?? []).filter((action) => reachOf(role, action) !== 'all');
  return beyond.length > 0 ? { code: 'key-beyond-role', detail: beyond.join('、') } : null;
}

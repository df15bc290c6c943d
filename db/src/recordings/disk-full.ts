import { Refusal } from '@tingjian/core/refusal.ts';

/** A full disk (or quota) is a refusal with a sentence; anything else stays what it is. */
export function orDiskFull(error: unknown): unknown {
  const { code } = error as { code?: unknown };
  return code === 'ENOSPC' || code === 'EDQUOT' ? new Refusal('disk-full') : error;
}

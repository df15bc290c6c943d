import type { Anchor } from '@tingjian/core/audit/check-trail.ts';
import type { Trail } from '../audit/trail.ts';
import { keyFor } from '../settings/secret.ts';

/** What the keys of test installations are made from. */
export const TEST_SECRET = 'known to everybody, for tests only';

export type MemoryTrail = Trail & { noted: Anchor[] };

/** A trail with a key that everybody knows; its seals are noted in memory. */
export function memoryTrail(): MemoryTrail {
  const noted: Anchor[] = [];
  const key = keyFor('audit', { dataFolder: '', secret: TEST_SECRET });
  return { key, noted, noteSeal: (anchor) => noted.push(anchor), flush() {} };
}

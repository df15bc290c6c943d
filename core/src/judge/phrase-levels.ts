import type { PhraseEntry } from '../rules/phrase-entry.ts';

/** What a search asks of its phrases. */
export type Search = {
  phrases: readonly PhraseEntry[];
  /** A hit inside one of these wordings does not count. */
  except?: readonly PhraseEntry[] | undefined;
  sure?: number | undefined;
  maybe?: number | undefined;
  /** Phrases of two characters count only as written: too many other words sound like them. */
  isStrictOnShort?: boolean | undefined;
  /** Only the same characters count. */
  exactOnly?: boolean | undefined;
};

// Short phrases must agree almost wholly, long ones may differ in a few sounds. Chosen on the tuning part of the bench.
const SURE: Record<number, number> = { 3: 0.84, 4: 0.81, 5: 0.79 };
const MAYBE: Record<number, number> = { 3: 0.79, 4: 0.75, 5: 0.73 };
const SURE_IF_LONG = 0.76;

export type Levels = { sure: number; maybe: number };

/** How similar words must be to be taken for a phrase of this length, and from where a person has to listen. */
export function phraseLevels(length: number, entry: PhraseEntry, search: Search): Levels {
  const own = typeof entry === 'string' ? null : entry;
  const sure = own?.sure ?? search.sure;
  const maybe = own?.maybe ?? search.maybe;
  if (search.exactOnly || length <= 1) return { sure: 1, maybe: 1 };
  if (length === 2) {
    const level = search.isStrictOnShort ? 1 : Math.max(sure ?? 0.92, 0.88);
    return { sure: level, maybe: level };
  }
  const level = sure ?? SURE[length] ?? SURE_IF_LONG;
  return { sure: level, maybe: Math.min(level, maybe ?? MAYBE[length] ?? level - 0.05) };
}

import type { PhraseEntry } from './phrase-entry.ts';
import type { Placed } from './walk-conditions.ts';

const FIELDS = ['phrases', 'unsure', 'except', 'quotedAfter', 'notAfter'] as const;
export type PhraseList = { field: (typeof FIELDS)[number]; entries: PhraseEntry[]; path: PropertyKey[] };

/** The lists of words that a condition holds, with their places. */
export function listsOf({ condition, path }: Placed): PhraseList[] {
  return FIELDS.flatMap((field) => {
    const entries = (condition as unknown as Record<string, unknown>)[field];
    return Array.isArray(entries)
      ? [{ field, entries: entries as PhraseEntry[], path: [...path, field] }]
      : [];
  });
}

import { type Phrase, phraseOf } from '../sound/phrase.ts';
import { type PhraseEntry, wordingOf } from './phrase-entry.ts';
import type { Settings } from './settings.ts';

/** A phrase of a list, or of a `$list` that the list names, ready to be compared with the others. */
export type ListedPhrase = {
  entry: PhraseEntry;
  wording: string;
  phrase: Phrase;
  /** Its characters as they are compared. */
  key: string;
  path: PropertyKey[];
  /** It came in by a `$list`. */
  isNamed: boolean;
};

export function listedPhrases(
  entries: PhraseEntry[],
  path: PropertyKey[],
  centre: Settings | null,
): ListedPhrase[] {
  return entries.flatMap((entry, i) => {
    const named = typeof entry === 'string' && entry.startsWith('$');
    const list = named ? namedList(entry, centre) : [entry];
    return list.map((each) => listed(each, [...path, i], named));
  });
}

export function keyOf({ units }: Phrase): string {
  return units.map(({ char }) => char).join('');
}

function listed(entry: PhraseEntry, path: PropertyKey[], isNamed: boolean): ListedPhrase {
  const wording = wordingOf(entry);
  const phrase = phraseOf(wording);
  return { entry, wording, phrase, key: keyOf(phrase), path, isNamed };
}

function namedList(entry: string, centre: Settings | null): PhraseEntry[] {
  const list = centre?.[entry.slice(1) as keyof Settings];
  return Array.isArray(list) ? list : [];
}

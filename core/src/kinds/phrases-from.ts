import type { PhraseEntry } from '../rules/phrase-entry.ts';
import type { PhraseSetting, Settings } from '../rules/settings.ts';

const expanded = new WeakMap<Settings, WeakMap<PhraseEntry[], PhraseEntry[]>>();

/** The list with `$organisation` and other settings put in. The same list gives the same array, ready for a cache. */
export function phrasesFrom(entries: PhraseEntry[], settings: Settings): PhraseEntry[] {
  let known = expanded.get(settings);
  if (!known) {
    known = new WeakMap();
    expanded.set(settings, known);
  }
  let ready = known.get(entries);
  if (!ready) {
    ready = entries.some(isReference)
      ? entries.flatMap((entry) => (isReference(entry) ? listOf(entry, settings) : entry))
      : entries;
    known.set(entries, ready);
  }
  return ready;
}

function isReference(entry: PhraseEntry): entry is string {
  return typeof entry === 'string' && entry.startsWith('$');
}

function listOf(reference: string, settings: Settings): PhraseEntry[] {
  const list = settings[reference.slice(1) as PhraseSetting];
  if (!Array.isArray(list)) throw new Error(`设置里没有词表 ${reference}`);
  return list;
}

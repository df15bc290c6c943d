import { phraseLevels } from '../judge/phrase-levels.ts';
import { CLEAR_ENOUGH, SHORTEST_UNSURE } from '../kinds/banned.ts';
import { lintExcepted } from './lint-excepted.ts';
import { type LintFinding, note, warning } from './lint-message.ts';
import { lintShadowed, type Tolerance, type Tolerant } from './lint-shadowed.ts';
import { lintWording } from './lint-wording.ts';
import { type ListedPhrase, listedPhrases } from './listed-phrases.ts';
import type { PhraseEntry } from './phrase-entry.ts';
import { listsOf } from './phrase-lists.ts';
import type { Settings } from './settings.ts';
import type { Placed } from './walk-conditions.ts';

type Searching = {
  sure?: number;
  maybe?: number;
  exactOnly?: boolean;
  need?: number | 'all';
  wholeLine?: boolean;
  atStart?: boolean;
  quotedAfter?: PhraseEntry[];
  notAfter?: PhraseEntry[];
};

/** Words that cannot be found, are written twice, or are never needed; and how short ones will be matched. */
export function lintPhrases(conditions: Placed[], centre: Settings | null): LintFinding[] {
  const inSettings = Object.entries(centre ?? {}).flatMap(([name, value]) =>
    Array.isArray(value) && name !== 'identityBusinessTypes' ? lintList(value, ['settings', name], null) : [],
  );
  return [...inSettings, ...conditions.flatMap((placed) => ofCondition(placed, centre))];
}

function lintList(entries: PhraseEntry[], path: PropertyKey[], centre: Settings | null): LintFinding[] {
  const wordings = entries.flatMap((entry, i) => lintWording(entry, [...path, i]));
  return [...wordings, ...repeated(listedPhrases(entries, path, centre))];
}

function repeated(phrases: ListedPhrase[]): LintFinding[] {
  const seen = new Map<string, ListedPhrase>();
  return phrases.flatMap((each) => {
    const { key, phrase, path, wording, isNamed } = each;
    const sameAs = `${key} ${phrase.gapAfter} ${phrase.mustSound}`;
    const before = seen.get(sameAs);
    if (!before) seen.set(sameAs, each);
    if (!before || key === '' || (isNamed && before.isNamed)) return [];
    return [warning(path, `“${wording}”写重了，前面已有“${before.wording}”`, '删去一个')];
  });
}

function ofCondition(placed: Placed, centre: Settings | null): LintFinding[] {
  const lists = listsOf(placed);
  const own = lists.flatMap(({ entries, path }) => lintList(entries, path, centre));
  const listed = (field: string) =>
    lists
      .filter((list) => list.field === field)
      .flatMap(({ entries, path }) => listedPhrases(entries, path, centre));
  const phrases = listed('phrases');
  if (phrases.length === 0) return own;
  const except = listed('except');
  const tolerant = phrases.map((each) => ({ ...each, tolerance: toleranceOf(each, placed) }));
  return [
    ...own,
    ...lintExcepted(phrases, except),
    ...lintExcepted(listed('unsure'), except),
    ...shadowedIn(tolerant, placed),
    ...shortOnes(tolerant, placed),
  ];
}

function shadowedIn(phrases: Tolerant[], { condition, path }: Placed): LintFinding[] {
  const { need = 1, wholeLine, atStart, quotedAfter, notAfter } = condition as Searching;
  // A phrase that has to stand alone or be counted by itself is needed beside a shorter one.
  if (need !== 1 || wholeLine || (atStart && condition.kind === 'banned')) return [];
  return lintShadowed(phrases, [...path, 'phrases'], Boolean(quotedAfter ?? notAfter));
}

function toleranceOf({ entry, phrase }: ListedPhrase, { condition }: Placed): Tolerance {
  const { length } = phrase.units;
  const isBanned = condition.kind === 'banned';
  const levels = phraseLevels(length, entry, {
    ...(condition as Searching),
    phrases: [],
    isStrictOnShort: isBanned,
  });
  const sure = isBanned ? Math.max(levels.sure, CLEAR_ENOUGH[length] ?? 0) : levels.sure;
  const maybe = isBanned && length < SHORTEST_UNSURE ? levels.sure : levels.maybe;
  return { sure: (1 - sure) * length, maybe: (1 - maybe) * length };
}

/** Too short to tell by ear from other words. */
function shortOnes(phrases: Tolerant[], { condition, path }: Placed): LintFinding[] {
  if ((condition as Searching).exactOnly) return [];
  const short = phrases.filter(
    ({ isNamed, key, tolerance }) => !isNamed && key !== '' && tolerance.maybe === 0,
  );
  if (short.length === 0) return [];
  const shown = short
    .slice(0, 3)
    .map(({ wording }) => `“${wording}”`)
    .join('');
  const more = short.length > 3 ? `等 ${short.length} 句` : '';
  const at = short.length === 1 ? short[0]!.path : [...path, 'phrases'];
  return [note(at, `${shown}${more}太短，只按字面找，听音相近的不算`, '要听音也算，就写长一点')];
}

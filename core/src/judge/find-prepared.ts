import type { PhraseEntry } from '../rules/phrase-entry.ts';
import { layWeighing, type Weighing } from '../sound/lower-bound.ts';
import { costAt } from '../sound/place.ts';
import { type ReadyPhrase, readyPhrase } from '../sound/ready-phrase.ts';
import { type Levels, phraseLevels, type Search } from './phrase-levels.ts';

/** A phrase to look for, with its levels. `most`: what an alignment may cost to be of interest, in steps. */
export type Wanted = Levels & { ready: ReadyPhrase; most: number };
/** Phrases to look for by sound, with what it takes to pass most of them over quickly. */
export type Wanteds = { all: Wanted[]; weighing: Weighing };

/**
 * A search worked out once: what is looked for by sound, what only as written, what does not count, and what makes it
 * doubtful because it is nearly one of those. `anything`: all phrases, however much placing them costs.
 */
export type Prepared = {
  bySound: Wanteds;
  asWritten: Wanted[];
  except: Wanteds;
  nearlyExcept: Wanteds;
  anything: () => Wanteds;
};

const EXCEPTED = 0.88;
/** What each unit of an exception beyond the phrase itself may cost on average, to make a hit doubtful. */
export const DOUBTFUL = 0.5;

const HOWEVER_MUCH = 0x7fffffff;

type Kept = { search: Search; prepared: Prepared };
const known = new WeakMap<readonly PhraseEntry[], Kept[]>();

/** The prepared form of a search, kept as long as its list of phrases lives. */
export function prepareSearch(search: Search): Prepared {
  let kept = known.get(search.phrases);
  if (!kept) {
    kept = [];
    known.set(search.phrases, kept);
  }
  let found = kept.find((each) => isSameSearch(each.search, search));
  if (!found) {
    const { phrases, except, sure, maybe, isStrictOnShort, exactOnly } = search;
    found = {
      search: { phrases, except, sure, maybe, isStrictOnShort, exactOnly },
      prepared: prepare(search),
    };
    kept.push(found);
  }
  return found.prepared;
}

function prepare(search: Search): Prepared {
  const all = search.phrases.map((entry) => want(entry, (length) => phraseLevels(length, entry, search)));
  const except = (search.except ?? []).map((entry) => {
    const level = typeof entry === 'string' ? EXCEPTED : (entry.sure ?? EXCEPTED);
    return want(entry, () => ({ sure: level, maybe: level }));
  });
  const nearly = (search.exactOnly ? [] : (search.except ?? [])).filter((entry) => typeof entry === 'string');
  const bySound = together(all.filter(({ maybe }) => maybe < 1));
  const asWritten = all.filter(({ maybe, ready }) => maybe >= 1 && ready.length > 0);
  let anything: Wanteds | null = null;
  return {
    bySound,
    asWritten,
    except: together(except),
    nearlyExcept: together(nearly.map((entry) => want(entry, nearlyLevels))),
    anything: () => {
      anything ??= together([...bySound.all, ...asWritten], HOWEVER_MUCH);
      return anything;
    },
  };
}

/** As if all but two units had to differ that much: the least that can matter. */
function nearlyLevels(length: number): Levels {
  const level = Math.min(EXCEPTED, 1 - (DOUBTFUL * Math.max(0, length - 2)) / Math.max(1, length));
  return { sure: level, maybe: level };
}

function want(entry: PhraseEntry, levelsOf: (length: number) => Levels): Wanted {
  const ready = readyPhrase(typeof entry === 'string' ? entry : entry.say);
  const levels = levelsOf(ready.length);
  return { ready, ...levels, most: costAt(levels.maybe, ready.length) };
}

function together(all: Wanted[], limit?: number): Wanteds {
  const wanted = all.filter(({ ready }) => ready.length > 0);
  const weighing = layWeighing(
    wanted.map(({ ready }) => ready),
    wanted.map(({ most }) => limit ?? most),
  );
  return { all: wanted, weighing };
}

function isSameSearch(a: Search, b: Search): boolean {
  return (
    a.except === b.except &&
    a.sure === b.sure &&
    a.maybe === b.maybe &&
    !a.isStrictOnShort === !b.isStrictOnShort &&
    !a.exactOnly === !b.exactOnly
  );
}

import { type LintFinding, note, warning } from './lint-message.ts';
import type { ListedPhrase } from './listed-phrases.ts';
import { coveringCost } from './phrase-covers.ts';

/** Of how many characters a phrase may be misheard: for sure, and so that a person has to listen. */
export type Tolerance = { sure: number; maybe: number };
export type Tolerant = ListedPhrase & { tolerance: Tolerance };

const ROUNDING = 1e-6;
const MOST_EXAMPLES = 3;

/** Phrases that find nothing another one of the list does not find as well. */
export function lintShadowed(phrases: Tolerant[], path: PropertyKey[], hasToBegin: boolean): LintFinding[] {
  const pairs = containedIn(phrases, hasToBegin);
  const shadowed = pairs.filter(({ short, long, cost }) => covers(short.tolerance, long.tolerance, cost));
  const dead = new Set(shadowed.map(({ long }) => long));
  const said = pairs.filter(({ long, cost }) => cost === 0 && !dead.has(long));
  return [
    ...[...dead].map((long) => {
      const { short } = shadowed.find((pair) => pair.long === long)!;
      return warning(
        long.path,
        `“${long.wording}”被更短的“${short.wording}”盖住，永远轮不到它`,
        '删去长的，或把短的写严一些',
      );
    }),
    ...onlyByEar(said, path),
  ];
}

type Pair = { short: Tolerant; long: Tolerant; cost: number };

function containedIn(phrases: Tolerant[], hasToBegin: boolean): Pair[] {
  const byFirst = new Map<string, Tolerant[]>();
  for (const each of phrases)
    byFirst.set(each.key.slice(0, 1), [...(byFirst.get(each.key.slice(0, 1)) ?? []), each]);
  return phrases.flatMap((long) => {
    const first = hasToBegin ? [long.key.slice(0, 1)] : [...new Set(long.key)];
    const shorter = first
      .flatMap((char) => byFirst.get(char) ?? [])
      .filter(({ key }) => key.length < long.key.length);
    return shorter.flatMap((short) => {
      if ((short.isNamed && long.isNamed) || (hasToBegin && !long.key.startsWith(short.key))) return [];
      const cost = coveringCost(short.phrase, long.phrase);
      return cost === null ? [] : [{ short, long, cost }];
    });
  });
}

function covers(short: Tolerance, long: Tolerance, cost: number): boolean {
  return short.sure + ROUNDING >= long.sure + cost && short.maybe + ROUNDING >= long.maybe + cost;
}

/** Said word for word the shorter one counts; the longer only adds what was misheard more. */
function onlyByEar(pairs: Pair[], path: PropertyKey[]): LintFinding[] {
  const longs = [...new Map(pairs.map((pair) => [pair.long, pair])).values()];
  if (longs.length === 0) return [];
  const shown = longs
    .slice(0, MOST_EXAMPLES)
    .map(({ short, long }) => `“${long.wording}”里已有“${short.wording}”`);
  const more = longs.length > MOST_EXAMPLES ? `等 ${longs.length} 处` : '';
  const at = longs.length === 1 ? longs[0]!.long.path : path;
  return [
    note(
      at,
      `${shown.join('，')}${more}：照字面说时短的已经算了`,
      '长的只在听音有出入时多算一点；不需要就删去',
    ),
  ];
}

import { findSaid, type Search } from '@tingjian/core/judge/find-said.ts';
import { linesOf } from '@tingjian/core/judge/line.ts';
import { utterancesOf } from './make-calls.ts';
import { byCharacters, byPinyin, type Matcher, readCall } from './matchers.ts';
import { heardPairs } from './measure-noise.ts';
import type { Group, Part } from './read-groups.ts';
import { emptyTally, type Tally } from './tally.ts';

export type PairTallies = Record<'sure' | 'withPerson' | 'characters' | 'pinyin', Tally>;

/**
 * Measured sentences: a group whose phrase stands in what was said has to be found in what was heard, and no other may.
 * What is found in the words as said decides; null when the part was not heard yet.
 */
export function measurePairs(set: Part, groups: Group[]): PairTallies | null {
  const pairs = heardPairs(set);
  if (!pairs) return null;
  const tallies = {
    sure: emptyTally(),
    withPerson: emptyTally(),
    characters: emptyTally(),
    pinyin: emptyTally(),
  };
  for (const { said, heard } of pairs) {
    const call = readCall([heard]);
    for (const group of groups.map((each) => ({ ...each, window: 'whole' as const }))) {
      const isSaid = asSaid(said, group);
      const { sure, maybe } = findSaid(linesOf(utterancesOf([heard])), group.search);
      count(tallies.sure, isSaid, sure.length > 0);
      count(tallies.withPerson, isSaid, sure.length + maybe.length > 0);
      count(tallies.characters, isSaid, finds(byCharacters, call, group));
      count(tallies.pinyin, isSaid, finds(byPinyin, call, group));
    }
  }
  return tallies;
}

const finds = (matcher: Matcher, call: ReturnType<typeof readCall>, group: Group) =>
  matcher(call, group).length > 0;

function asSaid(said: string, { search }: Group): boolean {
  const exact: Search = { phrases: search.phrases, except: search.except, exactOnly: true };
  return findSaid(linesOf(utterancesOf([said])), exact).sure.length > 0;
}

function count(tally: Tally, isSaid: boolean, isFound: boolean): void {
  if (isSaid) tally[isFound ? 'found' : 'lost'] += 1;
  else {
    tally.clean += 1;
    if (isFound) tally.falseAlarms += 1;
  }
}

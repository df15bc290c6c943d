import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Search } from '@tingjian/core/judge/find-said.ts';
import { parse } from 'yaml';
import { FOLDER } from './read-pairs.ts';

export type Part = 'tuning' | 'sealed';
/** Phrases that belong together, and the keywords a console user would write for them. */
export type Group = {
  id: string;
  name: string;
  /** Where the product looks: the first two turns, the last three, or all. */
  window: 'opening' | 'end' | 'whole';
  search: Search;
  console: RegExp;
};
/** A sentence in which an agent says a phrase of a group. */
export type Carrier = { group: Group; set: Part; phrase: string; sentence: string };
export type Ordinary = { speaker: string; set: Part; sentence: string };

type Written = Search & { name: string; window?: Group['window']; console: string };

export function readGroups(): Group[] {
  const written = parse(readFileSync(join(FOLDER, 'groups.yaml'), 'utf8')) as Record<string, Written>;
  return Object.entries(written).map(([id, { name, window = 'whole', console, ...search }]) => ({
    id,
    name,
    window,
    search,
    console: new RegExp(console),
  }));
}

export function readCarriers(groups: Group[]): Carrier[] {
  return rows('carriers.tsv').map(([id, set, phrase = '', sentence = '']) => {
    const group = groups.find((each) => each.id === id);
    if (!group) throw new Error(`carriers.tsv: no group ${id}`);
    return { group, set: set as Part, phrase, sentence };
  });
}

export function readOrdinary(): Ordinary[] {
  return rows('ordinary.tsv').map(([speaker = '', set, sentence = '']) => ({
    speaker,
    set: set as Part,
    sentence,
  }));
}

function rows(file: string): string[][] {
  const [, ...lines] = readFileSync(join(FOLDER, file), 'utf8').trim().split('\n');
  return lines.map((line) => line.split('\t'));
}

import type { Syllable } from '@tingjian/core/sound/syllables.ts';
import type { Unit } from '@tingjian/core/sound/units.ts';
import { alignUnits } from './align-units.ts';
import { Counts } from './counts.ts';
import { comparable, type Pair } from './read-pairs.ts';

/** What a recogniser did to measured sentences: how often, to which characters, and what it wrote instead. */
export type Channel = {
  /** Share of characters that came out wrong, and how much likelier that is behind a wrong or a right one. */
  errorRate: number;
  afterError: number;
  afterRight: number;
  /** Among wrong ones: the share left out. Characters put in, for each wrong one. */
  leftOut: number;
  putIn: number;
  /** Wrong outcomes by character, by syllable and by halves of it; characters by syllable. */
  byChar: Counts;
  bySyllable: Counts;
  initials: Counts;
  finals: Counts;
  chars: Counts;
  charTimes: Map<string, { right: number; wrong: number }>;
  /** Words put in after the end of a sentence, and the share of sentences that got some. */
  endings: string[];
  endingRate: number;
};

/** Fits the error channel; `texts` tell which characters are usual for a syllable. */
export function fitChannel(pairs: Pair[], texts: Unit[][], isSearched: (text: string) => boolean): Channel {
  const channel: Channel = {
    errorRate: 0,
    afterError: 1,
    afterRight: 1,
    leftOut: 0,
    putIn: 0,
    byChar: new Counts(),
    bySyllable: new Counts(),
    initials: new Counts(),
    finals: new Counts(),
    chars: new Counts(),
    charTimes: new Map(),
    endings: [],
    endingRate: 0,
  };
  for (const unit of [...texts, ...pairs.map(({ heardUnits }) => heardUnits)].flat()) {
    const first = unit.sounds[0];
    if (first) channel.chars.add(first.spelling, unit.char);
  }
  const seen = { all: 0, wrong: 0, out: 0, put: 0, behindWrong: 0, wrongBehindWrong: 0 };
  const kept = comparable(pairs);
  for (const { saidUnits, heardUnits } of kept) {
    const steps = alignUnits(saidUnits, heardUnits);
    while (steps.at(-1)?.[0] === null) steps.pop();
    const ending = heardUnits.slice(steps.filter(([, heard]) => heard).length).map(({ char }) => char);
    if (ending.length > 0 && !isSearched(ending.join(''))) channel.endings.push(ending.join(''));
    let wasWrong = false;
    for (const [said, heard] of steps) {
      if (!said) {
        seen.put += 1;
        continue;
      }
      const isWrong = said.charId !== heard?.charId;
      seen.all += 1;
      if (isWrong) seen.wrong += 1;
      if (isWrong && !heard) seen.out += 1;
      if (wasWrong) seen.behindWrong += 1;
      if (wasWrong && isWrong) seen.wrongBehindWrong += 1;
      const times = channel.charTimes.get(said.char) ?? { right: 0, wrong: 0 };
      times[isWrong ? 'wrong' : 'right'] += 1;
      channel.charTimes.set(said.char, times);
      if (isWrong && heard) countConfusion(channel, said, heard);
      wasWrong = isWrong;
    }
  }
  channel.errorRate = seen.wrong / seen.all;
  channel.afterError = seen.wrongBehindWrong / seen.behindWrong / channel.errorRate;
  channel.afterRight =
    (seen.wrong - seen.wrongBehindWrong) / (seen.all - seen.behindWrong) / channel.errorRate;
  channel.leftOut = seen.out / seen.wrong;
  channel.putIn = seen.put / seen.wrong;
  channel.endingRate = channel.endings.length / kept.length;
  return channel;
}

function countConfusion(channel: Channel, said: Unit, heard: Unit): void {
  channel.byChar.add(said.char, heard.char);
  const pair = nearest(said, heard);
  if (!pair) return;
  const [a, b] = pair;
  channel.bySyllable.add(a.spelling, b.spelling);
  channel.initials.add(a.initial, b.initial);
  channel.finals.add(a.final, b.final);
}

function nearest(said: Unit, heard: Unit): [Syllable, Syllable] | null {
  const score = (a: Syllable, b: Syllable) => Number(a.initial === b.initial) + Number(a.final === b.final);
  const pairs = said.sounds.flatMap((a) => heard.sounds.map((b): [Syllable, Syllable] => [a, b]));
  return pairs.sort((x, y) => score(...y) - score(...x))[0] ?? null;
}

import type { Utterance } from '@tingjian/core/transcript/transcript.ts';
import type { Carrier, Group, Ordinary } from './read-groups.ts';

/** A call made up of sentences, as heard; `said`: the sentence with a phrase and where it stands. */
export type MadeCall = { texts: string[]; said: { carrier: Carrier; turn: number } | null };

const CLEAN_TURNS = 30;
const SAYING_TURNS = 12;

type Hear = (text: string) => string;

/** A call in which nobody says any of the phrases: agent and customer by turns, as it comes. */
export function cleanCall(ordinary: Ordinary[], hear: Hear, random: () => number): MadeCall {
  return { texts: turns(CLEAN_TURNS, ordinary, random).map(hear), said: null };
}

/** A call in which the phrase is said once, where its item looks for it. */
export function sayingCall(
  carrier: Carrier,
  ordinary: Ordinary[],
  hear: Hear,
  random: () => number,
): MadeCall {
  const texts = turns(SAYING_TURNS, ordinary, random);
  const { window } = carrier.group;
  const turn =
    window === 'opening'
      ? 0
      : window === 'end'
        ? SAYING_TURNS - 1
        : 2 + Math.floor(random() * (SAYING_TURNS - 4));
  texts[turn] = carrier.sentence;
  return { texts: texts.map(hear), said: { carrier, turn } };
}

/** From which to before which turn the item of a group looks. */
export function windowOf({ window }: Group, turnCount: number): [from: number, to: number] {
  if (window === 'opening') return [0, Math.min(2, turnCount)];
  return window === 'end' ? [Math.max(0, turnCount - 3), turnCount] : [0, turnCount];
}

export function utterancesOf(texts: string[]): Utterance[] {
  return texts.map((text, i) => ({ speaker: 'agent', startMs: i * 4000, endMs: i * 4000 + 3500, text }));
}

function turns(count: number, ordinary: Ordinary[], random: () => number): string[] {
  const bySpeaker = ['agent', 'customer'].map((speaker) =>
    ordinary.filter((each) => each.speaker === speaker),
  );
  return Array.from({ length: count }, (_, i) => {
    const list = bySpeaker[i % 2]!;
    return list[Math.floor(random() * list.length)]!.sentence;
  });
}

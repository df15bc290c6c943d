import { SYLLABLES } from '@tingjian/core/sound/syllables.ts';
import { type Unit, unitsOf } from '@tingjian/core/sound/units.ts';
import { characterErrors } from '../hearing/character-errors.ts';
import type { Channel } from './fit-channel.ts';

const bySound = new Map(SYLLABLES.map((each) => [`${each.initial}|${each.final}`, each.spelling]));
/** So many imagined observations draw the error rate of a rare character towards the mean. */
const PRIOR = 5;
/** A character seen wrong so often repeats what was seen; a rarer one may also be confused by its syllable. */
const FAMILIAR = 4;

/** Writes a text down as the recogniser would: `scale` times as many errors as it was measured with. */
export function noisy(text: string, channel: Channel, scale: number, random: () => number): string {
  let written = '';
  let wasWrong = false;
  for (const unit of unitsOf(text)) {
    const times = channel.charTimes.get(unit.char) ?? { right: 0, wrong: 0 };
    const rate = (times.wrong + PRIOR * channel.errorRate) / (times.wrong + times.right + PRIOR);
    const chance = Math.min(0.95, rate * scale * (wasWrong ? channel.afterError : channel.afterRight));
    wasWrong = random() < chance;
    if (!wasWrong) written += unit.char;
    else if (random() >= channel.leftOut) written += confused(unit, channel, random);
    if (wasWrong && random() < channel.putIn) written += confused(unit, channel, random);
  }
  if (random() < channel.endingRate * scale) {
    written += channel.endings[Math.floor(random() * channel.endings.length)] ?? '';
  }
  return written;
}

function confused(unit: Unit, channel: Channel, random: () => number): string {
  const seen = channel.byChar.total(unit.char);
  if (random() < seen / (seen + FAMILIAR)) return channel.byChar.draw(unit.char, random) ?? unit.char;
  const sound = unit.sounds[0];
  if (!sound) return unit.char;
  const known = channel.bySyllable.total(sound.spelling);
  const spelling =
    random() < known / (known + FAMILIAR)
      ? channel.bySyllable.draw(sound.spelling, random)
      : bySound.get(
          `${channel.initials.draw(sound.initial, random) ?? sound.initial}|${channel.finals.draw(sound.final, random) ?? sound.final}`,
        );
  for (let tries = 0; tries < 4; tries++) {
    const char = channel.chars.draw(spelling ?? sound.spelling, random);
    if (char && char !== unit.char) return char;
  }
  return (
    channel.chars.draw(SYLLABLES[Math.floor(random() * SYLLABLES.length)]!.spelling, random) ?? unit.char
  );
}

/** The scale at which the texts come out with the wanted share of wrong characters. */
export function scaleFor(
  percent: number,
  texts: string[],
  channel: Channel,
  newRandom: () => () => number,
): number {
  let [low, high] = [0, 8];
  for (let round = 0; round < 12; round++) {
    const scale = (low + high) / 2;
    if (measuredPercent(texts, channel, scale, newRandom()) < percent) low = scale;
    else high = scale;
  }
  return (low + high) / 2;
}

export function measuredPercent(
  texts: string[],
  channel: Channel,
  scale: number,
  random: () => number,
): number {
  let [wrong, outOf] = [0, 0];
  for (const text of texts) {
    const errors = characterErrors(text, noisy(text, channel, scale, random));
    wrong += errors.wrong;
    outOf += errors.outOf;
  }
  return (100 * wrong) / outOf;
}

import type { Sound } from './sound.ts';

const PER_SECOND = 50;
const MOST_POINTS = 6000;

/** The outline the player draws: the loudest sample of each stretch, 0..1, one list per channel. */
export function peaks(sound: Pick<Sound, 'sampleRate' | 'channels'>): number[][] {
  return sound.channels.map((samples) => {
    const wanted = Math.ceil((samples.length / sound.sampleRate) * PER_SECOND);
    const points = Math.max(1, Math.min(wanted, MOST_POINTS));
    return Array.from({ length: points }, (_, point) => {
      const from = Math.floor((point * samples.length) / points);
      const to = Math.floor(((point + 1) * samples.length) / points);
      let highest = 0;
      for (let at = from; at < to; at++) highest = Math.max(highest, Math.abs(samples[at]!));
      return Math.round((highest / 32_768) * 1000) / 1000;
    });
  });
}

import type { Utterance } from '../transcript/transcript.ts';
import { countCharacters } from './count-characters.ts';
import type { Mark } from './mark.ts';
import type { MarkSettings } from './mark-settings.ts';

/** Turns of the agent that are much faster or slower than is easy to follow. */
export function rateMarks(utterances: Utterance[], settings: MarkSettings): Mark[] {
  return utterances.flatMap(({ speaker, startMs, endMs, text }) => {
    if (speaker !== 'agent' || endMs <= startMs) return [];
    const characters = countCharacters(text);
    if (characters < settings.rateFromCharacters) return [];
    const label = labelOf((characters * 60_000) / (endMs - startMs), settings);
    return label ? [{ kind: 'rate', startMs, endMs, speaker, label }] : [];
  });
}

/** Rounded away from the bound, so that 280.3 does not read as an ordinary 280. */
function labelOf(rate: number, { slowest, fastest }: MarkSettings): string | null {
  if (rate > fastest) return `语速偏快，每分钟 ${Math.ceil(rate)} 字（宜 ${slowest} 到 ${fastest}）`;
  if (rate < slowest) return `语速偏慢，每分钟 ${Math.floor(rate)} 字（宜 ${slowest} 到 ${fastest}）`;
  return null;
}

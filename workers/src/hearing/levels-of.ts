import type { Level, Speaker } from '@tingjian/core/transcript/transcript.ts';
import { voiceLevel } from '../sound/voice-level.ts';
import type { Channel } from './listen.ts';
import type { Turn } from './turns.ts';

/** How loud each turn is on its own channel, those without words included: who shouts may be hard to write down. */
export function levelsOf(channels: Channel[], turns: Turn[], speakers: Speaker[]): Level[] {
  return turns.flatMap(({ channel, startMs, endMs }) => {
    const { samples, sampleRate, speech } = channels[channel]!;
    const own = speech.filter((span) => span.startMs >= startMs && span.endMs <= endMs);
    const db = voiceLevel(samples, sampleRate, own);
    return db === null ? [] : [{ speaker: speakers[channel]!, startMs, endMs, db }];
  });
}

import { sharedMs } from '@tingjian/core/judge/spans.ts';
import type { Hold, Span } from '@tingjian/core/transcript/transcript.ts';
import { findMute } from '../sound/mute.ts';
import type { Channel } from './listen.ts';

/** An agent who is off while the customer talks is listening, not holding; a lone 喂 is not talk. */
const CUSTOMER_TALKS_MS = 1500;

/** Holds that can be heard: music on the agent's channel, or a microphone that was off while nobody talked. */
export function holdsOf({ samples, sampleRate, speech, music }: Channel, customerSpeech: Span[]): Hold[] {
  const sounding = [...speech, ...music].sort((a, b) => a.startMs - b.startMs);
  const played = music.map(({ startMs, endMs }): Hold => ({ startMs, endMs, sound: 'music' }));
  const muted = findMute(samples, sampleRate, sounding)
    .filter((span) => talkMs(span, customerSpeech) < CUSTOMER_TALKS_MS)
    .map((span): Hold => ({ ...span, sound: 'silence' }));
  return [...played, ...muted].sort((a, b) => a.startMs - b.startMs);
}

function talkMs(span: Span, speech: Span[]): number {
  return speech.reduce((sum, one) => sum + sharedMs(span, one), 0);
}

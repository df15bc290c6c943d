import type { Span } from '@tingjian/core/transcript/transcript.ts';
import { findMusic } from '../sound/music.ts';
import type { Sound } from '../sound/sound.ts';
import type { VoiceActivity } from '../sound/voice-activity.ts';

export type Channel = { samples: Int16Array; sampleRate: number; speech: Span[]; music: Span[] };

/** Twins differ by no more than a codec's last bits. */
const TWIN_SHARE = 0.001;
const MOST_SPEAKERS = 2;

/**
 * The one or two channels that are worth hearing. The same sound on both is one channel; of more than two
 * (conference recorders) the first two on which somebody speaks are taken, and the rest left.
 */
export async function listen(sound: Sound, vad: VoiceActivity, signal?: AbortSignal): Promise<Channel[]> {
  const { sampleRate } = sound;
  const isTwins = sound.channels.length === 2 && areTwins(sound.channels[0]!, sound.channels[1]!);
  const heard: Channel[] = [];
  for (const samples of isTwins ? sound.channels.slice(0, 1) : sound.channels) {
    const found = findMusic(samples, sampleRate, await vad.findSpeech(samples, sampleRate, signal));
    heard.push({ samples, sampleRate, ...found });
  }
  if (heard.length <= MOST_SPEAKERS) return heard;
  const spoken = heard.filter(({ speech }) => speech.length > 0).slice(0, MOST_SPEAKERS);
  return spoken.length === MOST_SPEAKERS ? spoken : heard.slice(0, MOST_SPEAKERS);
}

function areTwins(left: Int16Array, right: Int16Array): boolean {
  let [apart, whole] = [0, 0];
  for (let at = 0; at < left.length; at += 3) {
    apart += (left[at]! - right[at]!) ** 2;
    whole += left[at]! ** 2;
  }
  return apart <= whole * TWIN_SHARE;
}

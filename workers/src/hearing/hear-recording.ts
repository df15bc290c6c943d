import type { Speaker, Transcript, Utterance } from '@tingjian/core/transcript/transcript.ts';
import type { Sound } from '../sound/sound.ts';
import { createVoiceActivity, type VoiceActivity } from '../sound/voice-activity.ts';
import type { Transcriber } from '../transcriber/transcriber.ts';
import { isUnheard } from './coverage.ts';
import { holdsOf } from './holds-of.ts';
import { levelsOf } from './levels-of.ts';
import { listen } from './listen.ts';
import { PACKING } from './pack-speech.ts';
import { isSwapped } from './swapped.ts';
import { turnsOf } from './turns.ts';
import { writeTurns } from './write-turns.ts';

type Options = {
  agentChannel: 'left' | 'right';
  transcriber: Transcriber;
  vad?: VoiceActivity;
  onProgress?: (share: number) => void;
  signal?: AbortSignal;
};

/** Raised when the same sound may give another transcript: pieces cut, cleaned or laid out differently, more measured. */
const HEARING_VERSION = 3;
const LISTENING_SHARE = 0.05;
let ownVad: VoiceActivity | null = null;

/** From the samples of a call to who said what and when. */
export async function hearRecording(sound: Sound, options: Options): Promise<Transcript> {
  const { agentChannel, transcriber, onProgress, signal } = options;
  ownVad ??= options.vad ? null : createVoiceActivity();
  const vad = options.vad ?? ownVad!;
  const channels = await listen(sound, vad, signal);
  const speakers: Speaker[] =
    channels.length === 1
      ? ['unknown']
      : agentChannel === 'left'
        ? ['agent', 'customer']
        : ['customer', 'agent'];
  onProgress?.(LISTENING_SHARE);

  const turns = turnsOf(channels.map(({ speech }) => speech));
  const texts = await writeTurns(channels, turns, transcriber, {
    signal,
    onProgress: (share) => onProgress?.(LISTENING_SHARE + share * (1 - LISTENING_SHARE)),
  });

  const said = turns.map(({ startMs, endMs, channel }, n): Utterance => {
    return { speaker: speakers[channel]!, startMs, endMs, text: texts[n]! };
  });
  const utterances = said.filter(({ text }) => text !== '');
  const unheard = said
    .filter((_, n) => isUnheard(turns[n]!, texts[n]!))
    .map(({ speaker, startMs, endMs }) => ({ speaker, startMs, endMs }));
  const music = channels
    .flatMap((channel, n) => channel.music.map((span) => ({ ...span, speaker: speakers[n]! })))
    .sort((a, b) => a.startMs - b.startMs);
  const agent = channels[speakers.indexOf('agent')];
  const customer = channels[speakers.indexOf('customer')];
  const holds = agent && customer ? holdsOf(agent, customer.speech) : [];
  const stamp = transcriber.stamp();

  return {
    durationMs: sound.durationMs,
    utterances,
    holds: holds.length > 0 ? holds : null,
    unheard,
    speech: channels.map(({ speech }, n) => ({ speaker: speakers[n]!, spans: speech })),
    music,
    levels: levelsOf(channels, turns, speakers),
    isSwapped: isSwapped(utterances),
    engine: {
      ...stamp,
      settings: { ...stamp.settings, hearing: HEARING_VERSION, packing: PACKING, vad: vad.settings },
    },
  };
}

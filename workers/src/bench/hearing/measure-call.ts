import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sharedMs } from '@tingjian/core/judge/spans.ts';
import type { Span, Transcript } from '@tingjian/core/transcript/transcript.ts';
import type { Engine } from '../../engine/prepare-engine.ts';
import { hearRecording } from '../../hearing/hear-recording.ts';
import { readSound } from '../../sound/read-sound.ts';
import { whisperCpp } from '../../transcriber/whisper-cpp.ts';
import { characterErrors, type Errors } from './character-errors.ts';
import { plainEngine } from './plain-engine.ts';

const SIDES = ['agent', 'customer'] as const;

export type Measured = {
  call: string;
  durationMs: number;
  ours: { ms: number; sides: Errors[]; lostMs: number; unheardMs: number };
  plain: { ms: number; sides: Errors[] } | null;
  voices: string[];
  speechMs: number;
};

/** One fixture call through our hearing and, whole channel by whole channel, through the bare engine. */
export async function measureCall(
  folder: string,
  engine: Engine,
  threads: number,
  withPlain: boolean,
): Promise<Measured> {
  const truth = JSON.parse(await readFile(join(folder, 'transcript.json'), 'utf8')) as Transcript;
  const { voices } = JSON.parse(await readFile(join(folder, 'dialogue.json'), 'utf8')) as {
    voices: Record<string, string>;
  };
  const sound = await readSound(join(folder, 'recording.wav'));
  const saidBy = (transcript: Transcript, side: string) =>
    transcript.utterances.filter(({ speaker }) => speaker === side);
  const textOf = (transcript: Transcript, side: string) =>
    saidBy(transcript, side)
      .map(({ text }) => text)
      .join('');

  const start = performance.now();
  const heard = await hearRecording(sound, {
    agentChannel: 'left',
    transcriber: whisperCpp(engine),
  });
  const ours = performance.now() - start;
  const lost = (found: (side: string) => Span[]) =>
    SIDES.reduce(
      (sum, side) =>
        sum +
        saidBy(truth, side).reduce((ms, one) => ms + one.endMs - one.startMs - within(one, found(side)), 0),
      0,
    );
  const unheard = (side: string) => heard.unheard.filter(({ speaker }) => speaker === side);
  const lostMs = lost((side) => [...saidBy(heard, side), ...unheard(side)]);

  const begun = performance.now();
  const plain: string[] = [];
  if (withPlain)
    for (const samples of sound.channels)
      plain.push(await plainEngine(samples, sound.sampleRate, engine, threads));
  return {
    call: folder.split('/').at(-1)!,
    durationMs: sound.durationMs,
    ours: {
      ms: ours,
      sides: SIDES.map((side) => characterErrors(textOf(truth, side), textOf(heard, side))),
      lostMs,
      unheardMs: lost((side) => saidBy(heard, side)) - lostMs,
    },
    plain: withPlain
      ? {
          ms: performance.now() - begun,
          sides: SIDES.map((side, n) => characterErrors(textOf(truth, side), plain[n]!)),
        }
      : null,
    voices: SIDES.map((side) => voices[side]!),
    speechMs: truth.utterances.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0),
  };
}

function within(utterance: Span, spans: Span[]): number {
  return spans.reduce((sum, span) => sum + sharedMs(utterance, span), 0);
}

import { mergeSpans } from '../judge/spans.ts';
import type { Span, Speaker, Transcript } from '../transcript/transcript.ts';

/** When somebody was speaking: voice activity when it was measured, else the times of the words. Apart and in order. */
export function speechSpans(transcript: Transcript, speaker: Speaker): Span[] {
  const heard = transcript.speech?.find((channel) => channel.speaker === speaker)?.spans;
  const said = heard ?? [
    ...transcript.utterances.filter((utterance) => utterance.speaker === speaker),
    ...transcript.unheard.filter((unheard) => unheard.speaker === speaker),
  ];
  return mergeSpans(
    said.filter(({ startMs, endMs }) => endMs > startMs),
    0,
  );
}

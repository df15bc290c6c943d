import type { Transcript } from '../transcript/transcript.ts';
import { holdMarks } from './hold-marks.ts';
import type { Mark } from './mark.ts';
import type { MarkSettings } from './mark-settings.ts';
import { overlapMarks } from './overlap-marks.ts';
import { rateMarks } from './rate-marks.ts';
import { silenceMarks } from './silence-marks.ts';
import { speechSpans } from './speech-spans.ts';

/** What can be heard in a call and is worth a look, in order of time. Linear in the length of the transcript. */
export function marksOf(transcript: Transcript, settings: MarkSettings): Mark[] {
  const agent = speechSpans(transcript, 'agent');
  const customer = speechSpans(transcript, 'customer');
  const sounding = [
    ...agent,
    ...customer,
    ...speechSpans(transcript, 'unknown'),
    ...(transcript.holds ?? []),
    ...transcript.music,
  ];
  return [
    ...silenceMarks(sounding, transcript.durationMs, settings),
    ...holdMarks(transcript, settings),
    ...overlapMarks(agent, customer, settings),
    ...rateMarks(transcript.utterances, settings),
  ].sort((a, b) => a.startMs - b.startMs || a.endMs - b.endMs);
}

import { secondsText } from '../judge/clock-text.ts';
import { mergeSpans } from '../judge/spans.ts';
import type { Span } from '../transcript/transcript.ts';
import type { Mark } from './mark.ts';
import type { MarkSettings } from './mark-settings.ts';

/** The quiet between the stretches in which anything sounds, from the start of the call to its end. */
export function silenceMarks(sounding: Span[], durationMs: number, settings: MarkSettings): Mark[] {
  const marks: Mark[] = [];
  let quietSinceMs = 0;
  for (const span of [...mergeSpans(sounding, 0), { startMs: durationMs, endMs: durationMs }]) {
    const lengthMs = span.startMs - quietSinceMs;
    if (lengthMs >= settings.silenceMs)
      marks.push({
        kind: 'silence',
        startMs: quietSinceMs,
        endMs: span.startMs,
        speaker: null,
        label: labelOf(lengthMs, settings),
      });
    quietSinceMs = Math.max(quietSinceMs, span.endMs);
  }
  return marks;
}

function labelOf(lengthMs: number, { longSilenceMs }: MarkSettings): string {
  if (lengthMs <= longSilenceMs) return `静默 ${secondsText(lengthMs)}`;
  // Rounded up, so that 10.02 s does not read as 10 s, more than 10 s.
  return `静默 ${secondsText(Math.ceil(lengthMs / 100) * 100)}，超过 ${secondsText(longSilenceMs)}`;
}

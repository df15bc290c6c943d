import { secondsText } from '../judge/clock-text.ts';
import { mergeSpans } from '../judge/spans.ts';
import type { Hold, Span, Speaker, Transcript } from '../transcript/transcript.ts';
import type { Mark } from './mark.ts';
import type { MarkSettings } from './mark-settings.ts';

type Parked = Span & { speaker: Speaker | null; what: string };

/** Holds and mutes the switch told of, and music that nobody told of. */
export function holdMarks({ holds, music }: Transcript, settings: MarkSettings): Mark[] {
  const known = mergeSpans(holds ?? [], 0);
  const heard = music.filter(({ startMs, endMs }) => endMs - startMs >= settings.musicMs);
  return [
    ...(holds ?? []).map((hold) => ({ ...hold, speaker: null, what: nameOf(hold) })),
    ...outside(heard, known).map((span) => ({ ...span, what: '音乐' })),
  ]
    .filter(({ startMs, endMs }) => endMs > startMs)
    .map(markOf);
}

const nameOf = (hold: Hold) => (hold.sound === 'silence' ? '静音' : '保持');

function markOf({ what, startMs, endMs, speaker }: Parked): Mark {
  return { kind: 'hold', startMs, endMs, speaker, label: `${what} ${secondsText(endMs - startMs)}` };
}

/** Those of the first that touch none of the second; the second are apart and in order. */
function outside<S extends Span>(spans: S[], others: Span[]): S[] {
  let at = 0;
  return [...spans]
    .sort((a, b) => a.startMs - b.startMs)
    .filter((span) => {
      while (at < others.length && (others[at] as Span).endMs <= span.startMs) at += 1;
      const other = others[at];
      return !other || other.startMs >= span.endMs;
    });
}

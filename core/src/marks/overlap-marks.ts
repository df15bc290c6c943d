import { secondsText } from '../judge/clock-text.ts';
import { mergeSpans } from '../judge/spans.ts';
import type { Span, Speaker } from '../transcript/transcript.ts';
import type { Mark } from './mark.ts';
import type { MarkSettings } from './mark-settings.ts';

/** A breath does not end an overlap, and a pause at a comma does not end a turn. */
const BREATH_MS = 400;
const COMMA_MS = 900;

type Overlap = Span & { togetherMs: number };

/** Where both sides sound at once; each side's stretches are apart and in order. */
export function overlapMarks(agent: Span[], customer: Span[], { overlapMs }: MarkSettings): Mark[] {
  const agentTurn = turnFinder(agent);
  const customerTurn = turnFinder(customer);
  return overlapsOf(agent, customer)
    .filter(({ togetherMs }) => togetherMs >= overlapMs)
    .map(({ startMs, endMs, togetherMs }) => {
      const speaker = whoCameIn(agentTurn(startMs), customerTurn(startMs));
      return { kind: 'overlap', startMs, endMs, speaker, label: labelOf(togetherMs, speaker) };
    });
}

function overlapsOf(agent: Span[], customer: Span[]): Overlap[] {
  const overlaps: Overlap[] = [];
  for (let a = 0, c = 0; a < agent.length && c < customer.length; ) {
    const ours = agent[a] as Span;
    const theirs = customer[c] as Span;
    const startMs = Math.max(ours.startMs, theirs.startMs);
    const endMs = Math.min(ours.endMs, theirs.endMs);
    const last = overlaps.at(-1);
    if (endMs > startMs && last && startMs <= last.endMs + BREATH_MS) {
      last.endMs = endMs;
      last.togetherMs += endMs - startMs;
    } else if (endMs > startMs) overlaps.push({ startMs, endMs, togetherMs: endMs - startMs });
    if (ours.endMs < theirs.endMs) a += 1;
    else c += 1;
  }
  return overlaps;
}

/** Answers which turn sounds at a moment; the moments must be asked in order. */
function turnFinder(speech: Span[]): (ms: number) => Span {
  const turns = mergeSpans(speech, COMMA_MS);
  let at = 0;
  return (ms) => {
    while ((turns[at + 1]?.startMs ?? Number.POSITIVE_INFINITY) <= ms) at += 1;
    return turns[at] as Span;
  };
}

function whoCameIn(agent: Span, customer: Span): Speaker | null {
  if (agent.startMs === customer.startMs) return null;
  return agent.startMs > customer.startMs ? 'agent' : 'customer';
}

const CAME_IN: Record<string, string> = { agent: '，坐席后开口', customer: '，客户后开口' };

function labelOf(togetherMs: number, speaker: Speaker | null): string {
  return `双方同时说话 ${secondsText(togetherMs)}${speaker ? CAME_IN[speaker] : ''}`;
}

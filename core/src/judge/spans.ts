import type { Span } from '../transcript/transcript.ts';

/** Sorted, overlapping or closer than `gapMs` joined. */
export function mergeSpans(spans: Span[], gapMs: number): Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.startMs - b.startMs)) {
    const last = merged.at(-1);
    if (last && span.startMs <= last.endMs + gapMs) last.endMs = Math.max(last.endMs, span.endMs);
    else merged.push({ startMs: span.startMs, endMs: span.endMs });
  }
  return merged;
}

/** Milliseconds that two spans share. */
export function sharedMs(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.endMs, b.endMs) - Math.max(a.startMs, b.startMs));
}

export function touches(a: Span, b: Span): boolean {
  return a.startMs < b.endMs && b.startMs < a.endMs;
}

/** From the first start to the last end; null for none. */
export function hullOf(spans: Span[]): Span | null {
  if (spans.length === 0) return null;
  return {
    startMs: spans.reduce((least, span) => Math.min(least, span.startMs), Number.POSITIVE_INFINITY),
    endMs: spans.reduce((most, span) => Math.max(most, span.endMs), 0),
  };
}

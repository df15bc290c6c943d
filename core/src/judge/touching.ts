import type { Span } from '../transcript/transcript.ts';

const latestEnds = new WeakMap<readonly Span[], Float64Array>();

/** Those of many spans, sorted by their start, that share time with one: found by halving, not by looking at all. */
export function touching<T extends Span>(sorted: readonly T[], { startMs, endMs }: Span): T[] {
  const ends = latestEndsOf(sorted);
  const from = firstIndex(sorted.length, (i) => ends[i]! > startMs);
  const to = firstIndex(sorted.length, (i) => sorted[i]!.startMs >= endMs);
  return sorted.slice(from, to).filter((span) => span.endMs > startMs);
}

/** How many of many spans, sorted by their start, begin before a moment. */
export function beginningBefore(sorted: readonly Span[], ms: number): number {
  return firstIndex(sorted.length, (i) => sorted[i]!.startMs >= ms);
}

/** For each span the latest end of all up to it: it never falls, so it can be searched by halving. */
function latestEndsOf(sorted: readonly Span[]): Float64Array {
  const known = latestEnds.get(sorted);
  if (known) return known;
  const ends = new Float64Array(sorted.length);
  let latest = Number.NEGATIVE_INFINITY;
  for (const [i, { endMs }] of sorted.entries()) {
    latest = Math.max(latest, endMs);
    ends[i] = latest;
  }
  latestEnds.set(sorted, ends);
  return ends;
}

/** The first index for which a condition holds that holds for all after it. */
function firstIndex(length: number, holds: (i: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

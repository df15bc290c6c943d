const WINDOW_MS = 10 * 60_000;
const MOST_KEPT = 10_000;

/**
 * Whether this was asked for within the last ten minutes: a player asks for one recording in many stretches, and only
 * the first is a listening. Asking again after ten minutes is another one.
 */
export function heardLately(now: () => number): (what: string) => boolean {
  const until = new Map<string, number>();
  return (what) => {
    const at = now();
    if ((until.get(what) ?? 0) > at) return true;
    if (until.size >= MOST_KEPT) for (const [each, end] of until) if (end <= at) until.delete(each);
    if (until.size >= MOST_KEPT) until.clear();
    until.set(what, at + WINDOW_MS);
    return false;
  };
}

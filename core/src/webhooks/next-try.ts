const MINUTE = 60;
const HOUR = 3600;
const WAIT_SECONDS = [30, 2 * MINUTE, 10 * MINUTE, 30 * MINUTE, 2 * HOUR, 6 * HOUR, 15 * HOUR];

/** How often a message is tried before it is given up: the last time about a day after the first. */
export const MOST_TRIES = WAIT_SECONDS.length + 1;

/** Seconds to wait after so many failed tries; null when there are no more. */
export function nextTryAfter(tries: number): number | null {
  return WAIT_SECONDS[tries - 1] ?? null;
}

const AHEAD_MS = 8 * 3600_000;

/** This month and those before it in China, YYYY-MM, the newest first. */
export function lastMonths(count: number, now = new Date()): string[] {
  const today = new Date(now.getTime() + AHEAD_MS);
  return Array.from({ length: count }, (_, back) =>
    new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - back, 1)).toISOString().slice(0, 7),
  );
}

const AHEAD_MS = 8 * 3600_000;

/** A moment (ISO 8601) as it is read in China: 2026-10-31 12:00:00. */
export function chinaTime(moment: string): string {
  const at = new Date(Date.parse(moment) + AHEAD_MS).toISOString();
  return `${at.slice(0, 10)} ${at.slice(11, 19)}`;
}

/** The same without the seconds: 2026-10-31 12:00. */
export function chinaMinute(moment: string): string {
  return chinaTime(moment).slice(0, 16);
}

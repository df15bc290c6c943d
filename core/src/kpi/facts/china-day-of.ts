/** The day in China of a moment (ISO 8601), YYYY-MM-DD. */
export function chinaDayOf(moment: string): string {
  return new Date(Date.parse(moment) + 8 * 3_600_000).toISOString().slice(0, 10);
}

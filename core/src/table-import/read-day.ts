/**
 * A day as people and spreadsheets write it (2026-10-31, 2026/10/31, 2026.10.31, 2026年10月31日, with 0:00 behind it
 * or not), as YYYY-MM-DD; null for anything else, also for a day that does not exist. From 1950 to 2099.
 */
export function readDay(text: string): string | null {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/ 0?0:00(:00)?$/, '');
  const [, year, month, date] =
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(plain)?.toSpliced(2, 1) ??
    /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(plain) ??
    [];
  if (!year || year < '1950' || year > '2099') return null;
  const day = `${year}-${month!.padStart(2, '0')}-${date!.padStart(2, '0')}`;
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day) ? day : null;
}

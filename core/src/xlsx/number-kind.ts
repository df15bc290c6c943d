/** What a number in a cell means by the way it is shown. */
export type NumberKind = 'number' | 'percent' | 'day' | 'time' | 'moment';

/** The formats that every spreadsheet knows by number alone; 27 to 58 are those of Chinese versions. */
const KNOWN: Partial<Record<number, NumberKind>> = {
  ...{ 9: 'percent', 10: 'percent', 18: 'time', 19: 'time', 20: 'time', 21: 'time', 22: 'moment' },
  ...{ 32: 'time', 33: 'time', 34: 'time', 35: 'time', 45: 'time', 46: 'time', 47: 'time' },
  ...{ 55: 'time', 56: 'time' },
  ...Object.fromEntries([14, 15, 16, 17, 27, 28, 29, 30, 31, 36].map((id) => [id, 'day'])),
  ...Object.fromEntries([50, 51, 52, 53, 54, 57, 58].map((id) => [id, 'day'])),
};

/** The kind of a number format: by its own code (such as `yyyy-mm-dd`), else by its number. */
export function numberKind(id: number, code: string | null): NumberKind {
  return code === null ? (KNOWN[id] ?? 'number') : kindOfCode(code);
}

function kindOfCode(code: string): NumberKind {
  // What is shown as it stands says nothing, and only the first section is for ordinary numbers.
  const bare = code
    .replace(/"[^"]*"?|\\.|[_*]./g, '')
    .replace(/\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, '')
    .split(';', 1)[0]!
    .toLowerCase();
  if (/general|g\/通用格式/.test(bare)) return 'number';
  if (bare.includes('%')) return 'percent';
  // Zeros after seconds are parts of seconds.
  if (/[#?0]/.test(bare.replace(/(s\]?)\.?0+/g, '$1'))) return 'number';
  const hasTime = /[hs]|\[m/.test(bare);
  const hasDay = /[yd]/.test(bare) || (bare.includes('m') && !hasTime);
  if (hasDay) return hasTime ? 'moment' : 'day';
  return hasTime ? 'time' : 'number';
}

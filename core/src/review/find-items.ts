/** What an item is looked up by. `initials`: of its name in pinyin, as `fwjy` for 服务禁语. */
export type Findable = { code: string; name: string; initials: string };

/**
 * Items by code (`u24`), pinyin initials (`fw`) or words of the name, several with spaces between. A code or a name
 * that begins with what was typed comes first; otherwise in the order given.
 */
export function findItems<T extends Findable>(items: T[], typed: string): T[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return items;
  return items
    .map((item) => ({ item, rank: Math.max(...words.map((word) => rankOf(item, word))) }))
    .filter(({ rank }) => rank < NONE)
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

const NONE = 9;

/** 0 is the best; `NONE`: not this one. */
function rankOf({ code, name, initials }: Findable, word: string): number {
  if (code.toLowerCase().startsWith(word)) return 0;
  if (initials.startsWith(word)) return 1;
  if (name.toLowerCase().startsWith(word)) return 1;
  if (name.toLowerCase().includes(word)) return 2;
  return initials.includes(word) ? 3 : NONE;
}

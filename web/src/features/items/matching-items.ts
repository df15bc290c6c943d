import type { ListedItemAnswer } from '../../api/calls.ts';

/** Those that hold every word typed: in the code, the name, or what is asked for. */
export function matchingItems(items: ListedItemAnswer[], words: string): ListedItemAnswer[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return items.filter((item) => {
    const text = `${item.code} ${item.name} ${item.categoryName} ${item.asks ?? ''}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}

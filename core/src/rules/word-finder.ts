/** Finds all words of a list in one pass over a text. */
export type WordFinder = {
  /** The numbers of the words that stand in a text, each once; the words are numbered in the order of the list. */
  wordsIn(text: string): number[];
  /** Whether the word stood in the last text. */
  isThere(word: number): boolean;
};

/**
 * Small tables instead of a tree, because a text is looked at with everything else having been in the processor's
 * cache since the last: one finds words by their first two characters, the other those of a single one.
 */
export function wordFinder(words: readonly string[]): WordFinder {
  const pairs = slots(words, (word) =>
    word.length > 1 ? pairOf(word.charCodeAt(0), word.charCodeAt(1)) : null,
  );
  const singles = slots(words, (word) => (word.length === 1 ? word.charCodeAt(0) : null));
  /** By word the number of the last text that held it. */
  const lastIn = new Float64Array(words.length);
  let texts = 0;
  return {
    wordsIn(text) {
      texts += 1;
      const found: number[] = [];
      const look = ({ first, next, mask }: Slots, key: number, at: number) => {
        for (let word = first[key & mask] as number; word >= 0; word = next[word] as number) {
          if (lastIn[word] === texts || !text.startsWith(words[word] as string, at)) continue;
          lastIn[word] = texts;
          found.push(word);
        }
      };
      for (let at = 0, code = text.charCodeAt(0); at < text.length; at++) {
        const following = text.charCodeAt(at + 1);
        look(singles, code, at);
        look(pairs, pairOf(code, following), at);
        code = following;
      }
      return found;
    },
    isThere: (word) => lastIn[word] === texts,
  };
}

/** By the last bits of a key its first word, and behind each word the next with the same bits; -1 for none. */
type Slots = { first: Int32Array; next: Int32Array; mask: number };

function slots(words: readonly string[], keyOf: (word: string) => number | null): Slots {
  const mask = 2 ** Math.ceil(Math.log2(words.length * 4 + 1)) - 1;
  const first = new Int32Array(mask + 1).fill(-1);
  const next = new Int32Array(words.length).fill(-1);
  for (const [number, word] of words.entries()) {
    const key = keyOf(word);
    if (key === null) continue;
    next[number] = first[key & mask] as number;
    first[key & mask] = number;
  }
  return { first, next, mask };
}

function pairOf(first: number, second: number): number {
  return Math.imul(first, 0x9e37) ^ Math.imul(second, 0x85eb) ^ (second >> 5);
}

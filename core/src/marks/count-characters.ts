const SPOKEN = /[\p{L}\p{N}]/u;

/** How many characters of a text are spoken: no punctuation, no spaces. */
export function countCharacters(text: string): number {
  let count = 0;
  for (const character of text) if (isHan(character) || SPOKEN.test(character)) count += 1;
  return count;
}

/** Nearly every character of a call; the test of the others is slow. */
const isHan = (character: string) => character >= '一' && character <= '鿿';

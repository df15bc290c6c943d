/** How many syllables a character is worth: sounds count, marks do not. */
export function soundsOf(text: string): number {
  let sounds = 0;
  for (const char of text) {
    if (/[\p{Script=Han}\p{Nd}]/u.test(char)) sounds += 1;
    else if (/\p{L}/u.test(char)) sounds += 0.5;
  }
  return sounds;
}

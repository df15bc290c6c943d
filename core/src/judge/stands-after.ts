/** One of the words ends at most so many characters before `at`, in the same sentence. */
export function standsAfter(text: string, at: number, words: readonly string[], within: number): boolean {
  const before = text.slice(Math.max(0, at - within), at);
  const sentence = before.slice(before.search(/[^。!?;]*$/));
  return words.some((word) => sentence.includes(word));
}

/** The same, in the same clause; 是不是 and 能不能 ask, they do not deny. */
export function isDeniedBefore(text: string, at: number, words: readonly string[], within: number): boolean {
  const first = Math.max(0, at - within);
  const before = text.slice(first, at);
  const clause = before.slice(before.search(/[^,、。!?;]*$/));
  return words.some((word) => {
    const from = clause.lastIndexOf(word);
    if (from < 0) return false;
    const start = at - clause.length + from;
    return text[start - 1] !== text[start + word.length - 1];
  });
}

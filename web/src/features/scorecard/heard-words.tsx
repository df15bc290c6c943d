/** A sentence with the words that count marked; each at its first place. */
export function HeardWords({ text, heard }: { text: string; heard: string[] }) {
  const first = heard
    .map((words) => ({ words, at: words ? text.indexOf(words) : -1 }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at || b.words.length - a.words.length)[0];
  if (!first) return <>{text}</>;
  return (
    <>
      {text.slice(0, first.at)}
      <mark>{first.words}</mark>
      <HeardWords
        text={text.slice(first.at + first.words.length)}
        heard={heard.filter((words) => words !== first.words)}
      />
    </>
  );
}

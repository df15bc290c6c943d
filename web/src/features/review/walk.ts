/** The item after or before the selected one; the first or the last when none is selected. */
export function stepFrom(walk: string[], selected: string | null, by: 1 | -1): string | undefined {
  const at = selected === null ? -1 : walk.indexOf(selected);
  if (at < 0) return by > 0 ? walk[0] : walk.at(-1);
  return walk[Math.min(walk.length - 1, Math.max(0, at + by))];
}

/** The next item that still waits for a decision, after this one and round again from the top; none when all are decided. */
export function nextOpen(walk: string[], open: string[], from: string): string | undefined {
  const at = walk.indexOf(from);
  return [...walk.slice(at + 1), ...walk.slice(0, at + 1)].find(
    (item) => item !== from && open.includes(item),
  );
}

/** Where to begin: what waits for a person, else the first there is. */
export function firstToDo(walk: string[], open: string[]): string | undefined {
  return walk.find((item) => open.includes(item)) ?? walk[0];
}

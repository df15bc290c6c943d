/** Things with the same key together, in the order in which each key came first. */
export function grouped<T>(things: T[], keyOf: (thing: T) => string): [key: string, things: T[]][] {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    groups.set(key, [...(groups.get(key) ?? []), thing]);
  }
  return [...groups];
}

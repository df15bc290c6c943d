/** A list of things that have a name, by that name; the same name once more gets a number. */
export function byKey<T extends Record<string, unknown>>(list: T[], key: keyof T): Record<string, T> {
  const named: Record<string, T> = {};
  for (const each of list) {
    const name = String(each[key]);
    let free = name;
    for (let count = 2; free in named; count += 1) free = `${name}#${count}`;
    named[free] = each;
  }
  return named;
}

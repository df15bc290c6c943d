/** A centre has few texts in force at once; older ones are read again when somebody looks at them. */
const MOST = 32;

/**
 * A reading of texts that is done once for each text, for those that are slow to read and asked for with every request.
 * The same text gives the very same answer, which nobody can change. What is refused is not remembered.
 */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = frozen(read(text));
    const [oldest] = known.keys();
    if (known.size >= MOST) known.delete(oldest!);
    known.set(text, made);
    return made;
  };
}

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}

type Atom = { from: number; to: number; isWide: boolean };

const QUANTIFIER = /^(?:[*+]|\{\d+,\})/;
const WIDE_ESCAPE = /^\\(?:[DWSP]|p\{\^)/;

/**
 * The parts of a regular expression that may run on over anything: a dot, a class of "all but" or a group that holds
 * such or repeats itself, taken any number of times.
 */
export function unboundedIn(source: string): string[] {
  const found: string[] = [];
  const groups: { from: number; isWide: boolean }[] = [];
  for (let at = 0; at < source.length; ) {
    if (source[at] === '(') {
      groups.push({ from: at, isWide: false });
      at += 1;
      continue;
    }
    const atom = atomAt(source, at, groups);
    const quantifier = QUANTIFIER.exec(source.slice(atom.to))?.[0];
    const group = groups.at(-1);
    if (group && (atom.isWide || quantifier)) group.isWide = true;
    if (quantifier && atom.isWide) found.push(source.slice(atom.from, atom.to + quantifier.length));
    at = atom.to + (quantifier?.length ?? 0);
  }
  return found;
}

/** The atom that begins at a place, or the group that ends there. */
function atomAt(source: string, at: number, groups: { from: number; isWide: boolean }[]): Atom {
  const rest = source.slice(at);
  if (rest[0] === ')') {
    const group = groups.pop() ?? { from: at, isWide: false };
    return { ...group, to: at + 1 };
  }
  if (rest[0] === '[') {
    const length = /^\[\^?\]?(?:\\.|\[:\w+:\]|[^\]\\])*\]/su.exec(rest)?.[0].length ?? rest.length;
    return { from: at, to: at + length, isWide: rest[1] === '^' };
  }
  if (rest[0] === '\\') {
    const length = /^\\(?:[pP]\{[^}]*\}|x\{[^}]*\}|.)/su.exec(rest)?.[0].length ?? 1;
    return { from: at, to: at + length, isWide: WIDE_ESCAPE.test(rest) };
  }
  return { from: at, to: at + 1, isWide: rest[0] === '.' };
}

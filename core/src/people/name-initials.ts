import { pinyin } from 'pinyin-pro';

const MOST_READINGS = 12;
const known = new Map<string, string[]>();

/**
 * The initials of a name in pinyin, in every likely reading, with a space between: 曾莉 is `zl cl`. Letters and digits
 * stand for themselves. For searching: a reading too many does no harm, one too few would.
 */
export function nameInitials(name: string): string {
  let found = [''];
  for (const char of name.toLowerCase()) {
    const next = initialsOf(char);
    if (next.length === 0) continue;
    const longer = next.flatMap((initial) => found.map((before) => before + initial));
    found = longer.slice(0, MOST_READINGS);
  }
  return found.filter(Boolean).join(' ');
}

function initialsOf(char: string): string[] {
  let found = known.get(char);
  if (!found) {
    found = /^[a-z0-9]$/.test(char) ? [char] : /^\p{Script=Han}$/u.test(char) ? readings(char) : [];
    known.set(char, found);
  }
  return found;
}

function readings(char: string): string[] {
  const all = pinyin(char, { multiple: true, pattern: 'first', toneType: 'none', type: 'array' });
  const surname = pinyin(char, { surname: 'head', pattern: 'first', toneType: 'none', type: 'array' });
  return [...new Set([...surname, ...all])].filter((initial) => /^[a-z]$/.test(initial));
}

import { pinyin } from 'pinyin-pro';
import { type Syllable, syllable } from './syllables.ts';

const known = new Map<string, readonly Syllable[]>();

// Spoken in more ways than the dictionary lists, or written for one another by a recogniser.
const MORE_READINGS: Record<string, string[]> = {
  零: ['ling'],
  一: ['yi', 'yao'],
  幺: ['yao', 'yi'],
  二: ['er', 'liang'],
  两: ['liang', 'er'],
  您: ['nin', 'ni'],
  嗯: ['en'],
};

/** All toneless readings of one Chinese character, most usual first; empty for anything else. */
export function readings(char: string): readonly Syllable[] {
  let found = known.get(char);
  if (!found) {
    const spellings = new Set(MORE_READINGS[char] ?? dictionaryReadings(char));
    found = [...spellings].flatMap((spelling) => syllable(spelling) ?? []);
    known.set(char, found);
  }
  return found;
}

/** The readings of characters that stand together: those that fit the words they form, 还 in 还有 only as hai. */
export function readingsTogether(chars: string[]): (readonly Syllable[])[] {
  const spellings = chars.every(isHan)
    ? pinyin(chars.join(''), { toneType: 'none', type: 'array', v: true })
    : [];
  return chars.map((char, i) => {
    const fitting = MORE_READINGS[char] ? undefined : syllable(spellings[i] ?? '');
    return fitting ? [fitting] : readings(char);
  });
}

function dictionaryReadings(char: string): string[] {
  if (!isHan(char)) return [];
  return pinyin(char, { toneType: 'none', multiple: true, type: 'array', v: true });
}

function isHan(char: string): boolean {
  return /^\p{Script=Han}$/u.test(char);
}

import { pinyin } from 'pinyin-pro';

/** A toneless Mandarin syllable in two halves; `initial` is empty for 安, `final` is never empty. */
export type Syllable = { initial: string; final: string };

const INITIALS = ['zh', 'ch', 'sh', ...'bpmfdtnlgkhjqxrzcsyw'];
const known = new Map<string, Syllable[]>();

// Spoken in more ways than the dictionary lists, or written for one another by a recogniser.
const MORE_READINGS: Record<string, string[]> = {
  零: ['ling'],
  一: ['yi', 'yao'],
  幺: ['yao', 'yi'],
  二: ['er', 'liang'],
  两: ['liang', 'er'],
  您: ['nin', 'ni'],
};

/** All toneless readings of one Chinese character, most usual first; empty for anything else. */
export function readings(char: string): Syllable[] {
  let found = known.get(char);
  if (!found) {
    found = [...new Set(MORE_READINGS[char] ?? dictionaryReadings(char))].map(halves);
    known.set(char, found);
  }
  return found;
}

function dictionaryReadings(char: string): string[] {
  if (!/^\p{Script=Han}$/u.test(char)) return [];
  return pinyin(char, { toneType: 'none', multiple: true, type: 'array', v: true });
}

const SHORT_FINALS: Record<string, string> = { iu: 'iou', ui: 'uei', un: 'uen' };

/** Spelling becomes sound: yi = i, wu = u, yu = v, ju = jv, liu = liou. */
function halves(spelling: string): Syllable {
  const initial = INITIALS.find((start) => spelling.startsWith(start)) ?? '';
  let final = spelling.slice(initial.length) || spelling;
  if (initial === 'y') return { initial: '', final: glide('i', final) };
  if (initial === 'w') return { initial: '', final: glide('u', final) };
  if (initial && 'jqx'.includes(initial) && final.startsWith('u')) final = `v${final.slice(1)}`;
  return { initial, final: initial ? (SHORT_FINALS[final] ?? final) : final };
}

function glide(vowel: 'i' | 'u', final: string): string {
  if (vowel === 'i' && final.startsWith('u')) return `v${final.slice(1)}`;
  return final.startsWith(vowel) ? final : vowel + final;
}

import { Converter } from 'opencc-js/t2cn';
import { DIGITS } from './digits.ts';
import { readings } from './readings.ts';
import type { Syllable } from './syllables.ts';

/** One comparable sign: a character, letter or digit as spoken, with a number for it and one for how it may sound. */
export type Sign = {
  char: string;
  charId: number;
  sounds: readonly Syllable[];
  /** Signs with the same readings share it; 0 for those without. */
  soundId: number;
  isFiller: boolean;
};

const toSimplified = Converter({ from: 't', to: 'cn' });
const SAME = new Map([
  ['幺', '一'],
  ['两', '二'],
  ['〇', '零'],
  ['帐', '账'],
  ['妳', '你'],
]);
const FILLERS = new Set('呃嗯啊哦噢唉诶欸哎呢嘛吧呀');

const known = new Map<string, readonly Sign[]>();
const signs = new Map<string, Sign>();
const soundIds = new Map<string, number>([['', 0]]);
/** The readings behind each sound number. */
export const SOUNDS: (readonly Syllable[])[] = [[]];
/** More than all of Unicode has; a table may be this wide. */
export const MOST_SOUNDS = 4096;
/** By character number: its sound, and 1 for a filler. Replaced by longer ones as characters come up. */
export const signTable = { sounds: new Uint16Array(4096), fillers: new Uint8Array(4096) };

/** What one character of a text counts as: width and traditional forms folded; nothing for marks and spaces. */
export function signsOf(raw: string): readonly Sign[] {
  let found = known.get(raw);
  if (!found) {
    const folded = [...raw.normalize('NFKC').toLowerCase()].filter((char) => /[\p{L}\p{N}]/u.test(char));
    found = folded.map(signOf);
    known.set(raw, found);
  }
  return found;
}

function signOf(written: string): Sign {
  const char = fold(written);
  let sign = signs.get(char);
  if (!sign) {
    const sounds = readings(char);
    sign = { char, charId: signs.size, sounds, soundId: soundIdOf(sounds), isFiller: FILLERS.has(char) };
    signs.set(char, sign);
    enter(sign);
  }
  return sign;
}

function enter({ charId, soundId, isFiller }: Sign): void {
  const { length } = signTable.sounds;
  if (charId >= length) {
    const { sounds, fillers } = signTable;
    signTable.sounds = new Uint16Array(length * 2);
    signTable.sounds.set(sounds);
    signTable.fillers = new Uint8Array(length * 2);
    signTable.fillers.set(fillers);
  }
  signTable.sounds[charId] = soundId;
  signTable.fillers[charId] = isFiller ? 1 : 0;
}

function fold(char: string): string {
  const digit = char >= '0' && char <= '9' ? DIGITS[Number(char)] : undefined;
  const plain: string = digit ?? toSimplified(char);
  return SAME.get(plain) ?? plain;
}

/** The number of a set of readings. */
export function soundIdOf(sounds: readonly Syllable[]): number {
  const key = sounds.map(({ id }) => id).join();
  let id = soundIds.get(key);
  if (id === undefined) {
    if (SOUNDS.length === MOST_SOUNDS) return 0;
    id = SOUNDS.push(sounds) - 1;
    soundIds.set(key, id);
  }
  return id;
}

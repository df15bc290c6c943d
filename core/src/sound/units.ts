import { Converter } from 'opencc-js/t2cn';
import { readings, type Syllable } from './readings.ts';

/** One comparable sign of a text: a character or digit, how it may sound, and where it stands in the text. */
export type Unit = { char: string; sounds: Syllable[]; at: number; isFiller: boolean };

const toSimplified = Converter({ from: 't', to: 'cn' });
const simplified = new Map<string, string>();
const DIGITS = '零一二三四五六七八九';
const SAME = new Map([
  ['幺', '一'],
  ['两', '二'],
  ['〇', '零'],
  ['帐', '账'],
  ['妳', '你'],
]);
const FILLERS = new Set('呃嗯啊哦噢唉诶欸哎呢嘛吧呀');

/**
 * A text as units: full-width and traditional forms folded, digits as spoken, punctuation and spaces left out.
 */
export function unitsOf(text: string): Unit[] {
  const units: Unit[] = [];
  for (let at = 0; at < text.length; ) {
    const raw = String.fromCodePoint(text.codePointAt(at) as number);
    for (const folded of raw.normalize('NFKC').toLowerCase()) {
      if (!/[\p{L}\p{N}]/u.test(folded)) continue;
      const char = foldChar(folded);
      units.push({ char, sounds: readings(char), at, isFiller: FILLERS.has(char) });
    }
    at += raw.length;
  }
  return units;
}

function foldChar(char: string): string {
  let folded = simplified.get(char);
  if (folded === undefined) {
    const digit = char >= '0' && char <= '9' ? DIGITS[Number(char)] : undefined;
    const plain: string = digit ?? toSimplified(char);
    folded = SAME.get(plain) ?? plain;
    simplified.set(char, folded);
  }
  return folded;
}

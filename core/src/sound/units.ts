import { type Sign, signsOf } from './signs.ts';
import { spokenNumbers } from './spoken-numbers.ts';

/** A sign and where it stands in the text. */
export type Unit = Sign & { at: number };

// Most characters are in the first plane: looked up by their number.
const known: (readonly Sign[] | undefined)[] = new Array(0x10000).fill(undefined);

/** A text as units: full-width and traditional forms folded, numbers as spoken, punctuation and spaces left out. */
export function unitsOf(text: string): Unit[] {
  const units: Unit[] = [];
  let at = 0;
  if (/[0-9０-９千]/.test(text)) {
    for (const { from, to, chars } of spokenNumbers(text)) {
      addUnits(units, text, at, from);
      for (let i = 0; i < chars.length; i++) {
        const isLast = i === chars.length - 1;
        addSigns(units, chars.charCodeAt(i), isLast ? to - 1 : Math.min(from + i, to - 1));
      }
      at = to;
    }
  }
  addUnits(units, text, at, text.length);
  return units;
}

function addUnits(units: Unit[], text: string, from: number, to: number): void {
  for (let at = from; at < to; ) {
    const code = text.codePointAt(at) as number;
    addSigns(units, code, at);
    at += code > 0xffff ? 2 : 1;
  }
}

function addSigns(units: Unit[], code: number, at: number): void {
  let signs = known[code];
  if (!signs) {
    signs = signsOf(String.fromCodePoint(code));
    if (code < known.length) known[code] = signs;
  }
  for (let i = 0; i < signs.length; i++) {
    const { char, charId, sounds, soundId, isFiller } = signs[i] as Sign;
    units.push({ char, charId, sounds, soundId, isFiller, at });
  }
}

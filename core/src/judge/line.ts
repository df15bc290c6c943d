import { type HeardText, heardText } from '../sound/heard-text.ts';
import { type Unit, unitsOf } from '../sound/units.ts';
import type { Utterance } from '../transcript/transcript.ts';
import type { Evidence } from './finding.ts';

const LONGEST_EVIDENCE = 400;

/** An utterance ready for searching: its words as units, all lines of the call, and its place among them. */
export type Line = Utterance & {
  index: number;
  all: readonly Line[];
  units: Unit[];
  /** Its units laid out for aligning; null until somebody asks. */
  heard: HeardText | null;
};

export function linesOf(utterances: Utterance[]): Line[] {
  const all: Line[] = [];
  for (const utterance of [...utterances].sort((a, b) => a.startMs - b.startMs || a.endMs - b.endMs))
    all.push({ ...utterance, index: all.length, all, units: unitsOf(utterance.text), heard: null });
  return all;
}

/** Some of a line's words as a line of their own, at the same time. */
export function partOf(line: Line, units: Unit[], text: string = line.text): Line {
  return { ...line, text, units, heard: null };
}

export function heardIn(line: Line): HeardText {
  line.heard ??= heardText(line.units);
  return line.heard;
}

/** Whether it is a line of the call as it stands, and not a part of one. */
export function isWhole(line: Line): boolean {
  return line.all[line.index] === line;
}

/** A whole sentence as evidence. */
export function evidenceOfLine({ speaker, startMs, endMs, text }: Line): Evidence {
  return { speaker, startMs, endMs, text: around(text, 0) };
}

/** The same around a place in its text, with what was heard there and what it was taken for. */
export function evidenceOfMatch(line: Line, at: number, match: NonNullable<Evidence['match']>): Evidence {
  return { ...evidenceOfLine(line), text: around(line.text, at), match };
}

/** The words around a place in a sentence: nobody reads a hundred thousand characters of evidence. */
function around(text: string, at: number): string {
  if (text.length <= LONGEST_EVIDENCE) return text;
  const from = Math.max(0, Math.min(at - LONGEST_EVIDENCE / 2, text.length - LONGEST_EVIDENCE));
  const words = text.slice(from, from + LONGEST_EVIDENCE);
  return `${from > 0 ? '…' : ''}${words}${from + LONGEST_EVIDENCE < text.length ? '…' : ''}`;
}

/** Units from..to of a line as they were written. */
export function wordsOf(line: Line, from: number, to: number): string {
  const first = line.units[from];
  const last = line.units[to - 1];
  if (!first || !last) return '';
  return line.text.slice(
    first.at,
    last.at + String.fromCodePoint(line.text.codePointAt(last.at) as number).length,
  );
}

/** The units spoken in the first `withinMs` of a line, taking its words as evenly spread; two more for safety. */
export function openingUnits(line: Line, withinMs: number): Unit[] {
  const lastsMs = line.endMs - line.startMs;
  if (lastsMs <= withinMs) return line.units;
  return line.units.slice(0, Math.ceil((line.units.length * withinMs) / lastsMs) + 2);
}

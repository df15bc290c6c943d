import { type Line, partOf } from './line.ts';

const ENDS = /[。！？!?]/g;
const known = new WeakMap<Line, Line[]>();

/** A line cut at its full stops; a recogniser that wrote none gives the line itself. Times stay those of the line. */
export function sentencesOf(line: Line): Line[] {
  const sentences = known.get(line) ?? cut(line);
  known.set(line, sentences);
  return sentences;
}

function cut(line: Line): Line[] {
  const ends = [...line.text.matchAll(ENDS)].map(({ index }) => index + 1);
  if (ends.length === 0) return [line];
  const bounds = [0, ...ends, line.text.length];
  return bounds.slice(1).flatMap((to, i) => {
    const from = bounds[i]!;
    const units = line.units.filter(({ at }) => at >= from && at < to);
    return units.length > 0 ? [partOf(line, units, line.text.slice(from, to))] : [];
  });
}

import type { CallView } from './call-view.ts';
import type { Line } from './line.ts';
import { plainText } from './plain-text.ts';

/** A line and those of some expressions that may fit it. */
export type Fitting = { line: Line; sources: string[] };

const known = new WeakMap<readonly Line[], Map<string, number[]>>();
const ofLines = new WeakMap<Line, string[]>();

/** The lines that any of the expressions may fit, in their order: all others need not be looked at. */
export function mayFitIn(lines: readonly Line[], sources: readonly string[], view: CallView): Fitting[] {
  const places = placesIn(lines, view);
  const fitting = new Map<number, string[]>();
  for (const source of sources) {
    const at = view.patterns.knows(source) ? places.get(source) : [...lines.keys()];
    for (const i of at ?? []) {
      const others = fitting.get(i);
      if (others) others.push(source);
      else fitting.set(i, [source]);
    }
  }
  if (fitting.size === 0) return [];
  return [...fitting.keys()]
    .sort((a, b) => a - b)
    .map((i) => ({ line: lines[i]!, sources: fitting.get(i)! }));
}

/** By expression the lines that it may fit, as indexes. */
function placesIn(lines: readonly Line[], view: CallView): Map<string, number[]> {
  let places = known.get(lines);
  if (!places) {
    places = new Map();
    for (const [i, line] of lines.entries()) {
      for (const source of sourcesFor(line, view)) {
        const others = places.get(source);
        if (others) others.push(i);
        else places.set(source, [i]);
      }
    }
    known.set(lines, places);
  }
  return places;
}

function sourcesFor(line: Line, { patterns }: CallView): string[] {
  let sources = ofLines.get(line);
  if (!sources) {
    sources = patterns.mayFit(plainText(line));
    ofLines.set(line, sources);
  }
  return sources;
}

import { type HeardText, heardText } from '../sound/heard-text.ts';
import type { Line } from './line.ts';

const known = new WeakMap<readonly Line[], HeardText[]>();

/** The lines laid out for aligning, kept as long as the list of lines lives. */
export function heardTexts(lines: readonly Line[]): HeardText[] {
  let texts = known.get(lines);
  if (!texts) {
    texts = lines.map(({ units }) => heardText(units));
    known.set(lines, texts);
  }
  return texts;
}

import type { CallView } from './call-view.ts';
import { isBetweenMarks } from './in-quotes.ts';
import type { Line } from './line.ts';

const SHORTEST = 4;
const LINES_BEFORE = 2;
const TELLING = /[说讲话]|答复|提到/;

/** The words at this place are not the speaker's own: between quotation marks, or taken up from what was told. */
export function isRepeated(words: string, text: string, at: number, line: Line, view: CallView): boolean {
  return isBetweenMarks(text, at) || isToldBack(words, line, view);
}

/** The other side has just told of these words, and the sentence takes them up: 他说爱找谁找谁，是他不对. */
function isToldBack(words: string, line: Line, { lines }: CallView): boolean {
  if (words.length < SHORTEST || !TELLING.test(line.text)) return false;
  return lines
    .slice(Math.max(0, line.index - LINES_BEFORE), line.index)
    .some(
      (other) => other.speaker !== line.speaker && TELLING.test(other.text) && other.text.includes(words),
    );
}

import type { Cell, Style } from './cell.ts';

/** Of one line, in points. */
export const LINE_HEIGHT = 16;
const HIGHEST = 400;
const WRAPS: Partial<Record<Style, true>> = { heading: true, wrapped: true };
/** Chinese characters, full-width punctuation and the like take the room of two letters. */
const IS_WIDE =
  /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/g;

/** The height of a row whose texts are broken into lines, in points; null for a row of one line. */
export function rowHeight(cells: Cell[], widths: number[]): number | null {
  let most = 1;
  for (let at = 0; at < cells.length; at += 1) {
    const cell = cells[at];
    if (cell === null || typeof cell !== 'object' || !('text' in cell) || !WRAPS[cell.style]) continue;
    // A cell keeps a little room at its sides, and a line seldom ends at the very edge.
    const room = Math.max(1, (widths[at] ?? 8) - 1.5);
    const lines = cell.text.split('\n').map((line) => Math.max(1, Math.ceil(textWidth(line) / room)));
    most = Math.max(
      most,
      lines.reduce((sum, count) => sum + count, 0),
    );
  }
  return most === 1 ? null : Math.min(HIGHEST, most * LINE_HEIGHT);
}

/** In letters: a Chinese character counts two. */
export function textWidth(text: string): number {
  return text.length + (text.match(IS_WIDE)?.length ?? 0);
}

import { drawLines, type Line, textHeight } from './draw-cells.ts';
import { newPage, type Pdf } from './open-pdf.ts';

/** Where the next thing of a running text goes. */
export type Pen = { x: number; y: number; width: number; bottom: number };

export const TEXT_SIZE = 9;

/** To the top of a new page. */
export function turnPage(pdf: Pdf, pen?: Pen): Pen {
  const { left, top, width, bottom } = newPage(pdf);
  return Object.assign(pen ?? {}, { x: left, y: top, width, bottom });
}

/** Turns the page unless so much room is left on it. */
export function needRoom(pdf: Pdf, height: number, pen: Pen): void {
  if (pen.y + height > pen.bottom) turnPage(pdf, pen);
}

/** Writes lines across the page and moves on below them. */
export function writeLines(pdf: Pdf, lines: Line[], pen: Pen): void {
  for (const line of lines) {
    needRoom(pdf, Math.min(textHeight(pdf, [line], pen.width, TEXT_SIZE), 200), pen);
    pen.y += drawLines(pdf, [line], { ...pen, size: TEXT_SIZE });
  }
}

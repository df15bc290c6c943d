import { COLOURS, type Pdf } from './open-pdf.ts';

export type Line = { text: string; isBold?: boolean; colour?: string; size?: number };
export type PdfCell = {
  lines: Line[];
  align?: 'left' | 'right' | 'center';
  fill?: string;
  isAtTop?: boolean;
};

const PADDING = { x: 4, y: 3 };

/** One row of cells with lines around them, each as high as its text needs. */
export type Row = { cells: PdfCell[]; widths: number[]; size: number; minHeight?: number };

export function heightOf(pdf: Pdf, { cells, widths, size, minHeight = 0 }: Row): number {
  const heights = cells.map((cell, at) => textHeight(pdf, cell.lines, widths[at]! - 2 * PADDING.x, size));
  return Math.max(minHeight, Math.max(0, ...heights) + 2 * PADDING.y);
}

/** Draws a row with its upper left corner there; answers its height. */
export function drawRow(pdf: Pdf, row: Row, { x, y }: { x: number; y: number }): number {
  const height = heightOf(pdf, row);
  let left = x;
  for (const [at, cell] of row.cells.entries()) {
    const width = row.widths[at]!;
    if (cell.fill) pdf.rect(left, y, width, height).fill(cell.fill);
    pdf.lineWidth(0.5).rect(left, y, width, height).stroke(COLOURS.line);
    const inner = width - 2 * PADDING.x;
    const free = height - 2 * PADDING.y - textHeight(pdf, cell.lines, inner, row.size);
    drawLines(pdf, cell.lines, {
      ...{
        x: left + PADDING.x,
        y: y + PADDING.y + (cell.isAtTop ? 0 : free / 2),
        width: inner,
        size: row.size,
      },
      ...{ align: cell.align ?? 'left' },
    });
    left += width;
  }
  return height;
}

/** Draws texts under each other, broken to a width; answers their height. */
export function drawLines(
  pdf: Pdf,
  lines: Line[],
  at: { x: number; y: number; width: number; size: number; align?: 'left' | 'right' | 'center' },
): number {
  let y = at.y;
  for (const line of lines) {
    const height = set(pdf, line, at.size).heightOfString(line.text, { width: at.width });
    // Fonts keep the room between lines below them; half of it belongs above.
    const above = (pdf.currentLineHeight(true) - pdf.currentLineHeight(false)) / 2;
    pdf
      .fillColor(line.colour ?? COLOURS.text)
      .text(line.text, at.x, y + above, { width: at.width, align: at.align ?? 'left' });
    y += height;
  }
  return y - at.y;
}

export function textHeight(pdf: Pdf, lines: Line[], width: number, size: number): number {
  return lines.reduce((sum, line) => sum + set(pdf, line, size).heightOfString(line.text, { width }), 0);
}

function set(pdf: Pdf, line: Line, size: number): Pdf {
  return pdf.font(line.isBold ? 'bold' : 'regular').fontSize(line.size ?? size);
}

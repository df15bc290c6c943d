import type { Cell, Sheet, Style } from '@tingjian/core/xlsx/cell.ts';
import { cellText, isFigure } from '@tingjian/core/xlsx/cell-text.ts';
import { drawRow, heightOf, type PdfCell, type Row } from './draw-cells.ts';
import type { PdfFonts } from './find-fonts.ts';
import { COLOURS, MARGIN, newPage, openPdf, type Paper, type Pdf } from './open-pdf.ts';

/** Letters that go across an A4 page; a wider table goes on A3. */
const A4_LETTERS = 170;
const LARGEST = 9;
/** Height of a letter against its width in a column, in points. */
const POINTS_PER_LETTER = 5.4;

/**
 * A sheet as PDF: across the page, its headings again on every page, letters as large as its widths allow. Written
 * while it is read; the caller takes the bytes from the stream that it answers.
 */
export function tablePdf(
  sheets: Sheet[],
  { fonts, title, madeAt }: { fonts: PdfFonts; title: string; madeAt: Date },
): Pdf {
  const widest = Math.max(...sheets.map(({ widths }) => sum(widths)));
  const paper: Paper = { size: widest > A4_LETTERS ? 'A3' : 'A4', isAcross: true };
  const pdf = openPdf(fonts, { title, madeAt, paper });
  for (const sheet of sheets) drawSheet(pdf, sheet);
  return pdf;
}

function drawSheet(pdf: Pdf, sheet: Sheet): void {
  let page = newPage(pdf);
  const letters = sum(sheet.widths);
  const widths = sheet.widths.map((width) => (width / letters) * page.width);
  const size = Math.min(LARGEST, (page.width / letters / POINTS_PER_LETTER) * LARGEST);
  let [y, number, at] = [page.top, 1, 0];
  let heading: Row | null = null;
  const foot = () => drawFoot(pdf, `${sheet.name}　第 ${number} 页`);
  for (const cells of sheet.rows) {
    at += 1;
    if (at < (sheet.tableRow ?? 1)) {
      y += drawTitle(pdf, cells, { x: page.left, y, width: page.width });
      continue;
    }
    const row: Row = { widths, size, cells: widths.map((_, column) => pdfCell(cells[column] ?? null)) };
    const height = heightOf(pdf, row);
    if (y + height > page.bottom) {
      foot();
      page = newPage(pdf);
      number += 1;
      y = page.top + (heading ? drawRow(pdf, heading, { x: page.left, y: page.top }) : 0);
    }
    heading ??= row;
    y += drawRow(pdf, row, { x: page.left, y });
  }
  foot();
}

function pdfCell(cell: Cell): PdfCell {
  const style: Style =
    (typeof cell === 'object' && cell !== null && 'style' in cell && cell.style) || 'plain';
  const isHeading = style === 'heading';
  const line = { text: cellText(cell), isBold: isHeading || style === 'total' };
  return {
    lines: [style === 'marked' ? { ...line, colour: COLOURS.marked } : line],
    align: isHeading || style === 'centred' ? 'center' : isFigure(cell) ? 'right' : 'left',
    ...(isHeading && { fill: COLOURS.heading }),
  };
}

function drawTitle(
  pdf: Pdf,
  cells: Cell[],
  { x, y, width }: { x: number; y: number; width: number },
): number {
  const [first = null] = cells;
  const isTitle = typeof first === 'object' && first !== null && 'style' in first && first.style === 'title';
  pdf
    .font(isTitle ? 'bold' : 'regular')
    .fontSize(isTitle ? 14 : 9)
    .fillColor(isTitle ? COLOURS.text : COLOURS.faint)
    .text(cellText(first), x, y, { width });
  return isTitle ? 24 : 16;
}

function drawFoot(pdf: Pdf, text: string): void {
  const { width, height } = pdf.page;
  pdf
    .font('regular')
    .fontSize(8)
    .fillColor(COLOURS.faint)
    .text(text, MARGIN, height - MARGIN + 8, { width: width - 2 * MARGIN, align: 'right', lineBreak: false });
}

function sum(values: number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

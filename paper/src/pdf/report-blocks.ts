import type { ReportBlock } from '@tingjian/core/kpi/report/report.ts';
import { barsHeight, drawBars } from './draw-bars.ts';
import { drawRow, heightOf, type Row } from './draw-cells.ts';
import { drawLineChart, LINES_HEIGHT } from './draw-lines.ts';
import { COLOURS, type Pdf } from './open-pdf.ts';
import { needRoom, type Pen, TEXT_SIZE, turnPage, writeLines } from './pen.ts';

const FIGURES_PER_ROW = 4;
const BARS_PER_PAGE = 40;

/** Draws a block of the report at the pen and moves it below. */
export function drawBlock(pdf: Pdf, block: ReportBlock, pen: Pen): void {
  if (block.kind === 'text') writeLines(pdf, [{ text: block.text }], pen);
  else if (block.kind === 'figures') drawFigures(pdf, block, pen);
  else if (block.kind === 'table') drawTable(pdf, block, pen);
  else if (block.kind === 'bars') drawAllBars(pdf, block, pen);
  else {
    needRoom(pdf, LINES_HEIGHT, pen);
    drawLineChart(pdf, block, pen);
    pen.y += LINES_HEIGHT;
  }
}

/** More bars than go on a page are drawn as several charts. */
function drawAllBars(pdf: Pdf, block: Extract<ReportBlock, { kind: 'bars' }>, pen: Pen): void {
  for (let at = 0; at < block.bars.length; at += BARS_PER_PAGE) {
    const part = { ...block, bars: block.bars.slice(at, at + BARS_PER_PAGE) };
    needRoom(pdf, barsHeight(part), pen);
    drawBars(pdf, part, pen);
    pen.y += barsHeight(part);
  }
}

function drawFigures(pdf: Pdf, { figures }: Extract<ReportBlock, { kind: 'figures' }>, pen: Pen): void {
  for (let at = 0; at < figures.length; at += FIGURES_PER_ROW) {
    const own = figures.slice(at, at + FIGURES_PER_ROW);
    const cells = own.map(({ name, value, note, changes }) => ({
      isAtTop: true,
      lines: [
        { text: name, colour: COLOURS.faint },
        { text: value, isBold: true, size: 14 },
        { text: note, colour: COLOURS.faint, size: 7.5 },
        ...changes.map((text) => ({ text, size: 7.5 })),
      ],
    }));
    const row: Row = { cells, widths: own.map(() => pen.width / FIGURES_PER_ROW), size: TEXT_SIZE };
    needRoom(pdf, heightOf(pdf, row), pen);
    pen.y += drawRow(pdf, row, pen);
  }
}

function drawTable(
  pdf: Pdf,
  { title, columns, rows, note }: Extract<ReportBlock, { kind: 'table' }>,
  pen: Pen,
): void {
  const parts = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => (share / parts) * pen.width);
  const heading: Row = {
    ...{ widths, size: 8 },
    cells: columns.map(({ title: text }) => ({
      ...{ lines: [{ text, isBold: true }], fill: COLOURS.heading, align: 'center' },
    })),
  };
  needRoom(pdf, 70, pen);
  writeLines(pdf, [{ text: title, isBold: true, size: 10 }], pen);
  pen.y += 3;
  pen.y += drawRow(pdf, heading, pen);
  for (const texts of rows) {
    const cells = columns.map(({ isFigure }, at) => {
      return { lines: [{ text: texts[at] ?? '' }], align: isFigure ? ('right' as const) : ('left' as const) };
    });
    const row: Row = { cells, widths, size: 8 };
    if (pen.y + heightOf(pdf, row) > pen.bottom) {
      turnPage(pdf, pen);
      pen.y += drawRow(pdf, heading, pen);
    }
    pen.y += drawRow(pdf, row, pen);
  }
  if (note !== null) writeLines(pdf, [{ text: note, colour: COLOURS.faint, size: 7.5 }], pen);
}

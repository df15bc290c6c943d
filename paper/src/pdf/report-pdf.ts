import type { Report, ReportSection } from '@tingjian/core/kpi/report/report.ts';
import { drawDemoMark } from './demo-mark.ts';
import { drawRow, heightOf, type Row } from './draw-cells.ts';
import type { PdfFonts } from './find-fonts.ts';
import { bytesOf, COLOURS, MARGIN, openPdf, type Pdf } from './open-pdf.ts';
import { needRoom, type Pen, TEXT_SIZE, turnPage, writeLines } from './pen.ts';
import { drawBlock } from './report-blocks.ts';

const GAP = 10;

/** The leadership report as PDF: A4, one section after the other, charts as vectors. */
export async function reportPdf(
  report: Report,
  { fonts, madeAt }: { fonts: PdfFonts; madeAt: Date },
): Promise<Buffer> {
  const pdf = openPdf(fonts, { title: report.title, madeAt });
  let pageNumber = 0;
  pdf.on('pageAdded', () => {
    pageNumber += 1;
    drawFoot(pdf, report, pageNumber);
  });
  const pen = turnPage(pdf);
  drawHead(pdf, report, pen);
  for (const section of report.sections) drawSection(pdf, section, pen);
  writeLines(
    pdf,
    report.foot.map((text) => ({ text, colour: COLOURS.faint, size: 7.5 })),
    pen,
  );
  return bytesOf(pdf);
}

function drawFoot(pdf: Pdf, { title, isDemo }: Report, pageNumber: number): void {
  const { width, height } = pdf.page;
  pdf
    .font('regular')
    .fontSize(8)
    .fillColor(COLOURS.faint)
    .text(`${title}${isDemo ? '（演示数据）' : ''}　第 ${pageNumber} 页`, MARGIN, height - MARGIN + 10, {
      width: width - 2 * MARGIN,
      align: 'right',
      lineBreak: false,
    });
}

function drawHead(pdf: Pdf, { title, period, state, isDemo }: Report, pen: Pen): void {
  if (isDemo) drawDemoMark(pdf, { right: pen.x + pen.width, top: pen.y + 2 });
  writeLines(
    pdf,
    [
      { text: title, isBold: true, size: 18 },
      { text: `${period}；${state}`, colour: COLOURS.faint },
    ],
    pen,
  );
  pen.y += GAP;
}

function drawSection(pdf: Pdf, { title, blocks, comment }: ReportSection, pen: Pen): void {
  needRoom(pdf, 80, pen);
  writeLines(pdf, [{ text: title, isBold: true, size: 13 }], pen);
  pen.y += 4;
  for (const block of blocks) {
    drawBlock(pdf, block, pen);
    pen.y += GAP;
  }
  if (comment !== null) {
    const lines = [
      { text: comment.text },
      { text: `${comment.by}　${comment.on}`, colour: COLOURS.faint, size: 8 },
    ];
    const row: Row = { cells: [{ lines, fill: '#fbfbf5' }], widths: [pen.width], size: TEXT_SIZE };
    needRoom(pdf, heightOf(pdf, row), pen);
    pen.y += drawRow(pdf, row, pen) + GAP;
  }
  pen.y += 4;
}

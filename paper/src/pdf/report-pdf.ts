import type { Report, ReportComment, ReportSection } from '@tingjian/core/kpi/report/report.ts';
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
  if (comment !== null) drawComment(pdf, comment, pen);
  pen.y += 4;
}

function drawComment(pdf: Pdf, { text, actions, by, on }: ReportComment, pen: Pen): void {
  const said = text.split('\n').filter((line) => line.trim() !== '');
  const author = { text: `${by}　${on}`, colour: COLOURS.faint, size: 8 };
  for (const line of [...said.map((each) => ({ text: each })), author]) {
    const row: Row = { cells: [{ lines: [line], fill: '#fbfbf5' }], widths: [pen.width], size: TEXT_SIZE };
    needRoom(pdf, heightOf(pdf, row), pen);
    pen.y += drawRow(pdf, row, pen);
  }
  pen.y += GAP;
  if (actions.length === 0) return;
  const columns = [
    { title: '事项', isFigure: false, share: 5 },
    { title: '负责人', isFigure: false, share: 1.5 },
    { title: '期限', isFigure: false, share: 1.5 },
  ];
  const rows = actions.map(({ what, owner, due }) => [what, owner, due]);
  drawBlock(pdf, { kind: 'table', title: '行动', columns, rows, note: null }, pen);
  pen.y += GAP;
}

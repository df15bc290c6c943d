import { COLOURS, type Pdf } from './open-pdf.ts';

/** 演示数据, so that nobody takes the page for a real one. */
export function drawDemoMark(pdf: Pdf, { right, top }: { right: number; top: number }): void {
  pdf
    .lineWidth(1)
    .roundedRect(right - 62, top, 62, 18, 3)
    .fillAndStroke(COLOURS.mark, COLOURS.marked);
  pdf
    .font('bold')
    .fontSize(10)
    .fillColor(COLOURS.marked)
    .text('演示数据', right - 62, top + 2, { width: 62, align: 'center' });
  pdf.fillColor(COLOURS.text);
}

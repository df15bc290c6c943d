import type { Area } from './area.ts';
import { COLOURS, type Pdf } from './open-pdf.ts';

export function drawChartTitle(pdf: Pdf, text: string, { x, y, width }: Area): void {
  pdf
    .font('bold')
    .fontSize(10)
    .fillColor(COLOURS.text)
    .text(text, x, y, { width, height: 14, ellipsis: true });
}

/** One short line beside or under a chart; what does not fit is cut with an ellipsis. */
export function drawAxisText(
  pdf: Pdf,
  text: string,
  { x, y, width }: Area,
  align: 'left' | 'right' | 'center',
  colour: string = COLOURS.faint,
): void {
  pdf
    .font('regular')
    .fontSize(7.5)
    .fillColor(colour)
    .text(text, x, y, { width, height: 11, align, ellipsis: true });
}

import type { FormPage } from '@tingjian/core/kpi/form-page/form-page.ts';
import { drawDemoMark } from './demo-mark.ts';
import { drawRow, heightOf, type Row } from './draw-cells.ts';
import type { PdfFonts } from './find-fonts.ts';
import { formParts } from './form-parts.ts';
import { bytesOf, COLOURS, newPage, openPdf, type Pdf } from './open-pdf.ts';

/** Sizes of letters, the first that lets a form fit on one page. */
const SIZES = [9, 8.5, 8, 7.5, 7, 6.5, 6];
/** Height of the title. */
const HEADING = 34;

/**
 * 考核表 as PDF: one page A4 for each person, in the order given. Only a form of some twenty rows and more goes on to a
 * second page.
 */
export async function formPdf(
  pages: FormPage[],
  { fonts, madeAt }: { fonts: PdfFonts; madeAt: Date },
): Promise<Buffer> {
  const title = pages.length === 1 ? nameOf(pages[0]!) : (pages[0]?.title ?? '考核表');
  const pdf = openPdf(fonts, { title, madeAt });
  for (const page of pages) drawForm(pdf, page);
  return bytesOf(pdf);
}

function nameOf({ title, fields }: FormPage): string {
  const find = (wanted: string) => fields.find(([label]) => label === wanted)?.[1] ?? '';
  return `${title} ${find('工号')} ${find('姓名')}`;
}

function drawForm(pdf: Pdf, page: FormPage): void {
  const { left, top, width, bottom } = newPage(pdf);
  let rows: (Row | number)[] = [];
  for (const size of SIZES) {
    rows = formParts(page, { width, size });
    if (top + HEADING + rows.reduce<number>((sum, row) => sum + room(pdf, row), 0) <= bottom) break;
  }
  let y = top + drawHeading(pdf, page, { left, top, width });
  for (const row of rows) {
    const height = room(pdf, row);
    if (y + height > bottom) y = goOn(pdf, page);
    if (typeof row !== 'number') drawRow(pdf, row, { x: left, y });
    y += height;
  }
}

/** A form that does not fit on one page even in small letters goes on, and says whose it is. */
function goOn(pdf: Pdf, page: FormPage): number {
  const { left, top, width } = newPage(pdf);
  pdf
    .font('regular')
    .fontSize(9)
    .fillColor(COLOURS.faint)
    .text(`${nameOf(page)}（续）`, left, top, { width });
  return top + 20;
}

/** A row, or room left free. */
function room(pdf: Pdf, row: Row | number): number {
  return typeof row === 'number' ? row : heightOf(pdf, row);
}

function drawHeading(
  pdf: Pdf,
  { title, isDemo }: FormPage,
  { left, top, width }: { left: number; top: number; width: number },
): number {
  pdf.font('bold').fontSize(16).fillColor(COLOURS.text).text(title, left, top, { width, align: 'center' });
  if (isDemo) drawDemoMark(pdf, { right: left + width, top: top + 2 });
  return HEADING;
}

import PDFDocument from 'pdfkit';
import type { PdfFonts } from './find-fonts.ts';

export type Pdf = PDFKit.PDFDocument;
export type Paper = { size: 'A4' | 'A3'; isAcross?: boolean };

/** Margin at every side of a page, in points. */
export const MARGIN = 40;
export const COLOURS = {
  text: '#111827',
  faint: '#6b7280',
  line: '#c9ced6',
  heading: '#e8f0fc',
  marked: '#b42318',
  mark: '#fdeceb',
};

/**
 * A PDF file without pages, our fonts in it as `regular` and `bold`. It says when it was made only by `madeAt`, so that
 * the same content is the same file.
 */
export function openPdf(
  { regular, bold }: PdfFonts,
  { title, madeAt, paper = { size: 'A4' } }: { title: string; madeAt: Date; paper?: Paper },
): Pdf {
  const pdf = new PDFDocument({
    ...{ size: paper.size, layout: paper.isAcross ? 'landscape' : 'portrait' },
    // Where a page ends is for us to say.
    ...{ margin: 0, autoFirstPage: false, lang: 'zh-CN', displayTitle: true },
    info: { Title: title, Producer: '听鉴', Creator: '听鉴', CreationDate: madeAt },
  });
  // An opened font is taken as well as a file's bytes; the types do not know that yet.
  pdf.registerFont('regular', regular as unknown as Buffer);
  pdf.registerFont('bold', bold as unknown as Buffer);
  return pdf;
}

/** A new page; what follows is written in plain letters. */
export function newPage(pdf: Pdf): { left: number; top: number; width: number; bottom: number } {
  pdf.addPage();
  pdf.font('regular').fillColor(COLOURS.text);
  const { width, height } = pdf.page;
  return { left: MARGIN, top: MARGIN, width: width - 2 * MARGIN, bottom: height - MARGIN };
}

/** The bytes of a finished document. */
export async function bytesOf(pdf: Pdf): Promise<Buffer> {
  const pieces: Buffer[] = [];
  const read = (async () => {
    for await (const piece of pdf as unknown as AsyncIterable<Buffer>) pieces.push(piece);
  })();
  pdf.end();
  await read;
  return Buffer.concat(pieces);
}

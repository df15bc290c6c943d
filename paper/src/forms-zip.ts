import { setImmediate as turn } from 'node:timers/promises';
import type { FormPage } from '@tingjian/core/kpi/form-page/form-page.ts';
import type { PdfFonts } from './pdf/find-fonts.ts';
import { formPdf } from './pdf/form-pdf.ts';
import { type ZippedFile, zipFiles } from './zip-files.ts';

export type FormFile = { number: string; name: string; teamName: string; page: FormPage };
export type FormsZip = {
  fonts: PdfFonts;
  madeAt: Date;
  signal: AbortSignal;
  onProgress(done: number): void | Promise<void>;
};

/**
 * All forms of a month in one ZIP, a PDF for each person in a folder for each team; bytes as they are made. Stops with
 * the signal's reason between two forms.
 */
export function formsZip(forms: Iterable<FormFile>, zipping: FormsZip): AsyncGenerator<Uint8Array, void> {
  return zipFiles(pdfs(forms, zipping));
}

async function* pdfs(
  forms: Iterable<FormFile>,
  { fonts, madeAt, signal, onProgress }: FormsZip,
): AsyncGenerator<ZippedFile> {
  let done = 0;
  for (const { number, name, teamName, page } of forms) {
    signal.throwIfAborted();
    const folder = teamName === '' ? '无班组' : fileName(teamName);
    yield {
      path: `${folder}/${fileName(`${number} ${name}`)}.pdf`,
      bytes: await formPdf([page], { fonts, madeAt }),
    };
    done += 1;
    await onProgress(done);
    // A form takes some tenths of a second; other work gets its turn between two.
    await turn();
  }
}

/** A name that every system takes. */
function fileName(text: string): string {
  const plain = text.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_').replace(/^[. ]+|[. ]+$/g, '');
  return plain === '' ? '_' : plain.slice(0, 80);
}

import { once } from 'node:events';
import type { MessagePort } from 'node:worker_threads';
import { Refusal, type RefusalCode } from '@tingjian/core/refusal.ts';
import { formsZip } from '../forms-zip.ts';
import { findFonts, type PdfFonts } from '../pdf/find-fonts.ts';
import { formPdf } from '../pdf/form-pdf.ts';
import { reportPdf } from '../pdf/report-pdf.ts';
import { tablePdf } from '../pdf/table-pdf.ts';
import type { PaperJob } from './paper-job.ts';

export type ThreadTask = { job: PaperJob; madeAt: Date; font: string | undefined; port: MessagePort };
/** From the thread: bytes with how many files are done, or that it is over. A refusal crosses as what it is made of. */
export type ThreadMessage =
  | { bytes: Uint8Array; done: number }
  | { end: true }
  | { refusal: RefusalCode; detail: string | null };

let opened: Promise<PdfFonts> | null = null;

/** Runs in a thread of its own, see paper-threads.ts: hands a piece over, and makes the next when it is asked for. */
export default async function writeInThread({ job, madeAt, font, port }: ThreadTask): Promise<void> {
  const say = (message: ThreadMessage) => port.postMessage(message);
  try {
    opened ??= findFonts(font);
    const fonts = await opened.catch((error) => {
      opened = null;
      throw error;
    });
    let done = 0;
    const onProgress = (count: number) => {
      done = count;
    };
    for await (const bytes of pieces(job, { fonts, madeAt, onProgress })) {
      const next = once(port, 'message');
      say({ bytes, done });
      await next;
    }
    say({ end: true });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    say({ refusal: error.code, detail: error.detail });
  } finally {
    port.close();
  }
}

type Writing = { fonts: PdfFonts; madeAt: Date; onProgress(done: number): void };

async function* pieces(job: PaperJob, writing: Writing): AsyncGenerator<Uint8Array> {
  switch (job.kind) {
    case 'table': {
      const pdf = tablePdf(job.sheets, { ...writing, title: job.title });
      pdf.end();
      yield* pdf as unknown as AsyncIterable<Uint8Array>;
      return;
    }
    case 'form':
      yield await formPdf([job.page], writing);
      return;
    case 'forms':
      yield* formsZip(job.files, { ...writing, signal: new AbortController().signal });
      return;
    case 'report':
      yield await reportPdf(job.report, writing);
  }
}

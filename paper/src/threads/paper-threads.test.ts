import { unzipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { formPages } from '../testing/form-pages.ts';
import { readPdf } from '../testing/pdf-text.ts';
import { paperThreads } from './paper-threads.ts';

const madeAt = new Date('2026-11-03T00:00:00Z');
const threads = paperThreads({ threads: 1, font: undefined });
afterAll(() => threads.stop());
const files = formPages().map((page, at) => {
  return { number: String(8001 + at), name: `坐席${at}`, teamName: '一班', page };
});

test('a ZIP comes out of its thread piece by piece, with how many forms are done, and opens', async () => {
  const pieces: Uint8Array[] = [];
  const told: number[] = [];
  for await (const { bytes, done } of threads.write({ kind: 'forms', files }, { madeAt })) {
    pieces.push(bytes);
    told.push(done);
  }
  const made = unzipSync(Buffer.concat(pieces));
  expect(Object.keys(made)).toEqual(files.map(({ number, name }) => `一班/${number} ${name}.pdf`));
  expect(readPdf(made['一班/8001 坐席0.pdf']!).pages[0]).toContain('坐席');
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect(told.at(-1)).toBe(files.length);
});

test('stopped in the middle it ends with the reason, and the next file comes out all the same', async () => {
  const stop = new AbortController();
  const reading = (async () => {
    for await (const _ of threads.write({ kind: 'forms', files }, { madeAt, signal: stop.signal }))
      stop.abort(new Error('not wanted any more'));
  })();
  await expect(reading).rejects.toThrow('not wanted any more');
  const pieces: Uint8Array[] = [];
  for await (const { bytes } of threads.write({ kind: 'form', page: files[0]!.page }, { madeAt }))
    pieces.push(bytes);
  expect(readPdf(Buffer.concat(pieces)).pages).toHaveLength(1);
});

test('without the font that PDF_FONT names nothing is written, and the sentence says which', async () => {
  const elsewhere = paperThreads({ threads: 1, font: '/no/such.otf' });
  const first = elsewhere.write({ kind: 'form', page: files[0]!.page }, { madeAt }).next();
  await expect(first).rejects.toMatchObject({ code: 'no-pdf-font' });
  await elsewhere.stop();
});

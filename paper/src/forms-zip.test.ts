import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { type FormFile, formsZip } from './forms-zip.ts';
import { findFonts, type PdfFonts } from './pdf/find-fonts.ts';
import { formPages } from './testing/form-pages.ts';
import { readPdf } from './testing/pdf-text.ts';

const madeAt = new Date('2026-11-03T00:00:00Z');
let fonts: PdfFonts;
beforeAll(async () => {
  fonts = await findFonts(undefined);
});
const files: FormFile[] = formPages().map((page, at) => {
  const [number, name] = [String(8001 + at), at === 1 ? '../王:芳' : `坐席${at}`];
  return { number, name, teamName: at === 2 ? '' : '一班', page };
});

test('a ZIP holds one PDF for each person, in a folder for each team, and says how far it is', async () => {
  const told: number[] = [];
  const pieces: Uint8Array[] = [];
  const zipping = {
    fonts,
    madeAt,
    signal: new AbortController().signal,
    onProgress: (done: number) => void told.push(done),
  };
  for await (const piece of formsZip(files, zipping)) pieces.push(piece);
  const found = unzipSync(Buffer.concat(pieces));
  expect(Object.keys(found)).toEqual([
    ...['一班/8001 坐席0.pdf', '一班/8002 .._王_芳.pdf', '无班组/8003 坐席2.pdf', '一班/8004 坐席3.pdf'],
  ]);
  expect(told).toEqual([1, 2, 3, 4]);
  const first = found['一班/8001 坐席0.pdf']!;
  expect(strFromU8(first.slice(0, 5))).toBe('%PDF-');
  expect(readPdf(first).pages[0]).toContain('8001');
});

test('a cancelled ZIP stops before the next form', async () => {
  const stop = new AbortController();
  const told: number[] = [];
  const onProgress = (done: number) => {
    told.push(done);
    if (done === 2) stop.abort(new Error('已取消'));
  };
  const all = (async () => {
    for await (const _ of formsZip(files, { fonts, madeAt, signal: stop.signal, onProgress }));
  })();
  await expect(all).rejects.toThrow('已取消');
  expect(told).toEqual([1, 2]);
});

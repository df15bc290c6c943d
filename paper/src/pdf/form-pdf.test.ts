import { beforeAll, describe, expect, test } from 'vitest';
import { formPages } from '../testing/form-pages.ts';
import { readPdf } from '../testing/pdf-text.ts';
import { findFonts, type PdfFonts } from './find-fonts.ts';
import { formPdf } from './form-pdf.ts';

const madeAt = new Date('2026-11-03T00:00:00Z');
const pages = formPages();
let fonts: PdfFonts;
beforeAll(async () => {
  fonts = await findFonts(undefined);
});
const flat = (text: string) => text.replace(/\s/g, '');

describe('the form as PDF', () => {
  test('every text and figure of the form stands on the one page, and the fonts are in the file', async () => {
    const [page] = pages;
    const made = readPdf(await formPdf([page!], { fonts, madeAt }));
    expect(made.pages).toHaveLength(1);
    expect(made.fonts).toHaveLength(2);
    const shown = flat(made.pages[0]!);
    const { title, fields, rows, added, deducted, total, grade, standing, foot } = page!;
    const texts = [
      ...[title, added, deducted, total, grade, ...standing, ...foot, ...fields.flat(), '演示数据', '签名：'],
      ...rows.flatMap(({ name, weight, points, notes, parts }) => [
        ...[name, weight, points, ...notes],
        ...parts.flatMap(({ value, sureness, target }) => [value, sureness ?? '', target]),
      ]),
    ];
    expect(texts).toContain('8001');
    expect(texts.filter((text) => !shown.includes(flat(text)))).toEqual([]);
    expect(shown).not.toContain('?');
  });

  const withRows = (count: number) => {
    const { rows, ...rest } = pages[0]!;
    return {
      ...rest,
      rows: Array.from({ length: count }, (_, at) => ({ ...rows[at % rows.length]!, no: String(at + 1) })),
    };
  };

  test('each person has one page, also with sixteen rows', async () => {
    const made = readPdf(await formPdf([withRows(16), ...pages], { fonts, madeAt }));
    expect(made.pages).toHaveLength(1 + pages.length);
    expect(flat(made.pages[0]!)).toContain('签名：');
    expect(made.pages.slice(1).map((text) => /\b(8\d{3}|9\d{3})\b/.exec(text)![0])).toEqual([
      ...['8001', '8002', '8003', '9001'],
    ]);
  });

  test('thirty rows go on to a second page that says whose it is', async () => {
    const made = readPdf(await formPdf([withRows(30)], { fonts, madeAt }));
    expect(made.pages).toHaveLength(2);
    expect(made.pages[1]).toContain('2026 年 10 月坐席月度考核表 8001 张伟（续）');
    expect(flat(made.pages[1]!)).toContain('签名：');
  });

  test('what a person wrote and signed stands there instead of the line', async () => {
    const remark = { text: '无异议', signedBy: '张伟', signedOn: '2026-11-04' };
    const signed = { ...pages[0]!, isDemo: false, remarks: [{ title: '本人意见', remark }] };
    const shown = flat(readPdf(await formPdf([signed], { fonts, madeAt })).pages[0]!);
    expect(shown).toContain('无异议签名：张伟日期：2026-11-04');
    expect(shown).not.toContain('演示数据');
  });

  test('the same form is the same file', async () => {
    const [one, two] = [await formPdf(pages, { fonts, madeAt }), await formPdf(pages, { fonts, madeAt })];
    expect(one.equals(two)).toBe(true);
  });
});

test('a font that is not there, or is none, is refused with what to do', async () => {
  await expect(findFonts('/nowhere/font.ttf')).rejects.toMatchObject({
    ...{ code: 'no-pdf-font', detail: expect.stringContaining('/nowhere/font.ttf') },
  });
  await expect(findFonts(new URL(import.meta.url).pathname)).rejects.toMatchObject({ code: 'no-pdf-font' });
});

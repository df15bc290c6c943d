import type { Report } from '@tingjian/core/kpi/report/report.ts';
import { monthSheets } from '@tingjian/core/kpi/sheets/month-sheets.ts';
import { smallMonth } from '@tingjian/core/testing/small-month.ts';
import { beforeAll, expect, test } from 'vitest';
import { readPdf } from '../testing/pdf-text.ts';
import { findFonts, type PdfFonts } from './find-fonts.ts';
import { bytesOf } from './open-pdf.ts';
import { reportPdf } from './report-pdf.ts';
import { tablePdf } from './table-pdf.ts';

const madeAt = new Date('2026-11-03T00:00:00Z');
let fonts: PdfFonts;
beforeAll(async () => {
  fonts = await findFonts(undefined);
});

const report: Report = {
  ...{
    title: '2026 年 10 月质量月报',
    period: '2026-10',
    state: '已冻结',
    isDemo: true,
    foot: ['规则集 a1b2'],
  },
  sections: [
    {
      ...{ id: 'service', title: '接通' },
      comment: {
        ...{ text: '已加开早班。', by: '王立', on: '2026-11-05' },
        actions: [{ what: '早班加两人', owner: '赵敏', due: '2026-11-20' }],
      },
      blocks: [
        {
          kind: 'figures',
          figures: [{ name: '接通率', value: '91.30%', note: '18260 ÷ 20000', changes: ['较上月 +1.20'] }],
        },
        {
          ...{ kind: 'lines', title: '每日来电', unit: '通', labels: ['1 日', '2 日', '3 日'] },
          lines: [
            { name: '来电', values: [600, null, 640] },
            { name: '接通', values: [540, 530, null] },
          ],
        },
        { kind: 'lines', title: '没有数据的图', unit: '', labels: [], lines: [] },
      ],
    },
    {
      ...{ id: 'quality', title: '质检', comment: null },
      blocks: [
        {
          ...{ kind: 'bars', title: '平均分', unit: '分', decimals: 2 },
          bars: [
            { name: '一班', value: 91.2, low: 89.8, high: 92.6, note: '112 通' },
            { name: '夜班', value: null },
          ],
        },
        {
          ...{
            kind: 'table',
            title: '清单',
            note: null,
            columns: [{ title: '坐席', isFigure: false, share: 1 }],
          },
          rows: Array.from({ length: 120 }, (_, at) => [`坐席 ${at}`]),
        },
      ],
    },
  ],
};

test('the report shows every section with its figures, charts and comment, and says on each page which it is', async () => {
  const { pages } = readPdf(await reportPdf(report, { fonts, madeAt }));
  const all = pages.join('');
  for (const text of [
    '91.30%',
    '18260 ÷ 20000',
    '较上月 +1.20',
    '每日来电（通）',
    '已加开早班。',
    '早班加两人',
    '规则集 a1b2',
  ]) {
    expect(all).toContain(text);
  }
  expect(all).toContain('91.20 分（112 通）');
  expect(all.match(/无数据/g)).toHaveLength(2);
  expect(all).toContain('坐席 119');
  expect(pages.length).toBeGreaterThan(2);
  for (const [at, page] of pages.entries()) expect(page).toContain(`（演示数据）　第 ${at + 1} 页`);
});

test('a table that goes on has its headings on every page', async () => {
  const { pages } = readPdf(await reportPdf(report, { fonts, madeAt }));
  const going = pages.filter((page) => /坐席 \d+/.test(page));
  expect(going.length).toBeGreaterThan(1);
  for (const page of going) expect(page).toMatch(/^坐席$/m);
});

test('the monthly table as PDF shows the same totals as the workbook', async () => {
  const input = smallMonth();
  const sheets = monthSheets(input);
  const { pages } = readPdf(await bytesOf(tablePdf(sheets, { fonts, title: '2026-10', madeAt })));
  expect(pages.length).toBeGreaterThanOrEqual(sheets.length);
  const all = pages.join('');
  for (const { number, form } of input.month.people) {
    expect(all).toContain(number);
    expect(all).toContain(form.total === null ? '待数据' : form.total.toFixed(2));
  }
});

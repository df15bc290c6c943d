import type { FormPage, Remark } from '@tingjian/core/kpi/form-page/form-page.ts';
import type { FormPageRow } from '@tingjian/core/kpi/form-page/form-page-row.ts';
import type { Line, PdfCell, Row } from './draw-cells.ts';
import { COLOURS } from './open-pdf.ts';

/** Widths of the table of rows in parts of the page: number, item, weight, figures, rule, points. */
const SHARES = [6.5, 18, 7.5, 32, 26, 10];
const SMALLER = 1.5;

/** A form as rows of cells from top to bottom; a number is room left free. */
export function formParts(
  page: FormPage,
  { width, size }: { width: number; size: number },
): (Row | number)[] {
  const row = (shares: number[], cells: PdfCell[], minHeight = 0): Row => {
    const sum = shares.reduce((all, share) => all + share, 0);
    return { cells, size, minHeight, widths: shares.map((share) => (share / sum) * width) };
  };
  return [
    ...fieldRows(page, row),
    8,
    row(
      SHARES,
      ['序号', '项目', '权重', '数值', '目标与计分', '得分'].map((text) => label(text, 'center')),
    ),
    ...page.rows.map((each) => row(SHARES, itemCells(each, size))),
    ...extraRows(page, row),
    row(
      [23, 27, 23, 27],
      [
        label('总分'),
        { lines: [{ text: page.total, isBold: true, size: size + 4 }], align: 'center' },
        label('等级'),
        { lines: [{ text: page.grade, isBold: true, size: size + 4 }], align: 'center' },
      ],
    ),
    ...(page.gradeNote === null
      ? []
      : [row([23, 77], [label('说明'), { lines: [{ text: page.gradeNote, colour: COLOURS.marked }] }])]),
    row([23, 77], [label('排名'), { lines: page.standing.map((text) => ({ text })) }]),
    8,
    row(
      page.remarks.map(() => 1),
      page.remarks.map(({ title, remark }) => remarkCell(title, remark)),
      84,
    ),
    6,
    row([1], [{ lines: page.foot.map((text) => ({ text, colour: COLOURS.faint, size: size - SMALLER })) }]),
  ];
}

type MakeRow = (shares: number[], cells: PdfCell[], minHeight?: number) => Row;

function label(text: string, align: PdfCell['align'] = 'left'): PdfCell {
  return { lines: [{ text, isBold: true }], fill: COLOURS.heading, align };
}

function fieldRows({ fields }: FormPage, row: MakeRow): Row[] {
  const perRow = 3;
  const count = Math.ceil(fields.length / perRow);
  return Array.from({ length: count }, (_, at) => {
    const own = fields.slice(at * perRow, (at + 1) * perRow);
    return row(
      own.flatMap(() => [9, 24]),
      own.flatMap(([name, text]): PdfCell[] => [label(name), { lines: [{ text }] }]),
    );
  });
}

function itemCells({ no, name, weight, parts, points, notes }: FormPageRow, size: number): PdfCell[] {
  const small = size - SMALLER;
  const figures = parts.flatMap(({ name: what, value, sureness }): Line[] => [
    ...(parts.length > 1 ? [{ text: what, colour: COLOURS.faint, size: small }] : []),
    { text: value, isBold: true },
    ...(sureness === null ? [] : [{ text: sureness, colour: COLOURS.faint, size: small }]),
  ]);
  const targets = [...new Set(parts.map(({ target }) => target))];
  return [
    { lines: [{ text: no }], align: 'center' },
    { lines: [{ text: name }] },
    { lines: [{ text: weight }], align: 'right' },
    { lines: [...figures, ...notes.map((text) => ({ text, colour: COLOURS.marked, size: small }))] },
    { lines: targets.map((text) => ({ text, size: small })) },
    { lines: [{ text: points, isBold: true }], align: 'right' },
  ];
}

function extraRows({ extras, added, deducted }: FormPage, row: MakeRow): Row[] {
  const shares = [23, 67, 10];
  const sum = (text: string, points: string) =>
    row(shares, [label(text), { lines: [] }, { lines: [{ text: points, isBold: true }], align: 'right' }]);
  const lines = (wanted: string) =>
    extras
      .filter(({ kind }) => kind === wanted)
      .map(({ reason, points }) => ({ text: `${reason}　${points}` }));
  return (
    [
      ['加分', added],
      ['扣分', deducted],
    ] as const
  ).map(([kind, points]) => {
    const reasons = lines(kind);
    if (reasons.length === 0) return sum(kind, points);
    return row(shares, [
      label(kind),
      { lines: reasons },
      { lines: [{ text: points, isBold: true }], align: 'right' },
    ]);
  });
}

function remarkCell(title: string, { text, signedBy, signedOn }: Remark): PdfCell {
  return {
    lines: [
      { text: title, isBold: true },
      { text: text ?? '\n' },
      { text: ' ' },
      { text: `签名：${signedBy ?? '＿＿＿＿＿＿＿＿'}　　日期：${signedOn ?? '＿＿＿＿＿＿＿'}` },
    ],
  };
}

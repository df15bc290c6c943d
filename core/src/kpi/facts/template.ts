import { csvLine } from '../../csv/csv-line.ts';
import type { RawCell } from '../../table-import/raw-cell.ts';
import type { Cell, Sheet } from '../../xlsx/cell.ts';
import { FACT_EXAMPLES } from './fact-examples.ts';
import type { FactKind } from './fact-kind.ts';
import { EXPECTED } from './read-cell.ts';

export const HINT_SHEET = '填写说明';

/**
 * The template of a kind as the sheets of a workbook: one with the heading alone, to be filled in, and one that says
 * what belongs into each column, with two rows as an example.
 */
export function templateSheets(kind: FactKind): Sheet[] {
  const { name, columns } = kind;
  return [
    {
      ...{ name, frozenRows: 1, filterRow: 1 },
      widths: columns.map(({ name: heading }) => Math.max(12, heading.length * 2 + 4)),
      rows: [headings(kind)],
    },
    { name: HINT_SHEET, widths: [18, 8, 40, 44, 40], frozenRows: 1, rows: hintRows(kind) },
  ];
}

/** The template of a kind as a CSV file that Excel opens with its Chinese right. */
export function templateCsv({ columns }: FactKind): string {
  return `\ufeff${csvLine(columns.map(({ name }) => name))}`;
}

function headings({ columns }: FactKind): Cell[] {
  return columns.map(({ name }) => ({ text: name, style: 'heading' }));
}

function hintRows(kind: FactKind): Cell[][] {
  const { columns, keyFields } = kind;
  const heading = ['列名', '必填', '写什么', '说明', '表头也可以写作'];
  const wrapped = (text: string): Cell => ({ text, style: 'wrapped' });
  const keys = columns.filter(({ field }) => keyFields.includes(field)).map(({ name }) => name);
  return [
    heading.map((text): Cell => ({ text, style: 'heading' })),
    ...columns.map(({ name, isRequired, type, hint, alsoCalled }) =>
      [name, isRequired ? '是' : '', EXPECTED[type], hint, alsoCalled.join('、')].map(wrapped),
    ),
    [],
    [`${keys.join('、')}相同的行是同一条：同一个文件里只能有一行，再次导入会替换以前的。`],
    [],
    [{ text: '示例', style: 'title' }],
    headings(kind),
    ...FACT_EXAMPLES[kind.kind]!.map((row) => columns.map(({ name }): Cell => exampleCell(row[name]))),
  ];
}

function exampleCell(value: RawCell | undefined): Cell {
  return value ?? null;
}

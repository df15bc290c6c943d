import { csvLine } from '@tingjian/core/csv/csv-line.ts';
import { checkTable } from '@tingjian/core/kpi/facts/check-table.ts';
import { FACT_EXAMPLES } from '@tingjian/core/kpi/facts/fact-examples.ts';
import type { FactKind } from '@tingjian/core/kpi/facts/fact-kind.ts';
import { FACT_KINDS } from '@tingjian/core/kpi/facts/fact-kinds.ts';
import { headingWords, mapFactColumns } from '@tingjian/core/kpi/facts/map-fact-columns.ts';
import { templateCsv, templateSheets } from '@tingjian/core/kpi/facts/template.ts';
import type { Table } from '@tingjian/core/table-import/table.ts';
import { expect, test } from 'vitest';
import { writtenWorkbook } from '../../testing/table-files.ts';
import { readTable } from './read-table.ts';

const known = new Set(['8006', '8007']);
const filled = (kind: FactKind) =>
  FACT_EXAMPLES[kind.kind]!.map((row) => kind.columns.map(({ name }) => row[name] ?? null)) as (
    | string
    | number
    | null
  )[][];

function checked(kind: FactKind, table: Table) {
  const checking = checkTable(kind, table, mapFactColumns(kind, table.heading), known);
  for (let step = checking.next(); ; step = checking.next()) if (step.done) return step.value;
}

test.each(FACT_KINDS)('$name: the template, filled in, comes back without a problem', async (kind) => {
  const [sheet, hints] = templateSheets(kind);
  const rows = filled(kind);
  const words = headingWords(kind);
  const workbook = writtenWorkbook([{ ...sheet!, rows: [...sheet!.rows, ...rows] }, hints!]);
  const csv = Buffer.from(templateCsv(kind) + rows.map(csvLine).join(''));
  for (const [file, name] of [
    [workbook, 'a.xlsx'],
    [csv, 'a.csv'],
  ] as const) {
    const table = await readTable(file, name, { words });
    expect(table.heading).toEqual(kind.columns.map((column) => column.name));
    expect(checked(kind, table)).toMatchObject({ mappingProblem: null, problems: [], rowCount: 2 });
  }
  await expect(readTable(writtenWorkbook([sheet!, hints!]), 'a.xlsx', { words })).rejects.toMatchObject({
    ...{ code: 'bad-table', detail: '第 1 行是表头，下面没有数据' },
  });
});

import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { monthSheets } from '@tingjian/core/kpi/sheets/month-sheets.ts';
import type { Cell, Sheet } from '@tingjian/core/xlsx/cell.ts';
import { columnName } from '@tingjian/core/xlsx/cell-xml.ts';
import { workbookParts } from '@tingjian/core/xlsx/workbook-parts.ts';
import { zipped } from '@tingjian/core/xlsx/zipped.ts';
import { parse } from 'csv-parse/sync';
import { variedMonth } from './workbook/varied-month.ts';

// node workers/src/bench/workbook-bench.ts [agents]: the monthly workbook of a varied month without the values of its
// formulas, worked out anew by LibreOffice (`soffice` must be installed), and every formula's value beside ours.
const agents = Number(process.argv[2] ?? 300);
const run = promisify(execFile);
const varied = await variedMonth(agents);
const sheets = monthSheets({ ...varied, state: '已计算', isDemo: true, sources: { 规则: 'a1b2c3' } });
const folder = await mkdtemp(join(tmpdir(), 'workbook-bench-'));
try {
  const book = join(folder, 'month.xlsx');
  await writeFile(book, Buffer.concat([...zipped(workbookParts(sheets.map(withoutValues)))]));
  // Every sheet as CSV, with the values as they are, not as they are shown.
  const asCsv = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';
  await run('soffice', [
    `-env:UserInstallation=file://${folder}/profile`,
    '--headless',
    '--convert-to',
    asCsv,
    '--outdir',
    folder,
    book,
  ]);
  let formulas = 0;
  let differing = 0;
  for (const sheet of sheets) {
    const found = parse(await readFile(join(folder, `month-${sheet.name}.csv`)), {
      relax_column_count: true,
      bom: true,
    }) as string[][];
    for (const [row, cells] of [...sheet.rows].entries()) {
      for (const [column, cell] of cells.entries()) {
        if (cell === null || typeof cell !== 'object' || !('formula' in cell)) continue;
        formulas += 1;
        const there = found[row]?.[column] ?? '';
        if (there === String(cell.value)) continue;
        differing += 1;
        if (differing <= 10)
          console.log(
            `${sheet.name} ${columnName(column)}${row + 1}: ours ${cell.value}, LibreOffice ${there}, ${cell.formula}`,
          );
      }
    }
  }
  console.log(
    `${formulas} formulas of ${agents + 5} people and ${varied.schemes.size} schemes; differing: ${differing}`,
  );
  process.exitCode = differing > 0 || formulas === 0 ? 1 : 0;
} finally {
  await rm(folder, { recursive: true, force: true });
}

function withoutValues(sheet: Sheet): Sheet {
  const bare = (cell: Cell): Cell =>
    cell !== null && typeof cell === 'object' && 'formula' in cell ? { ...cell, value: null } : cell;
  return { ...sheet, rows: [...sheet.rows].map((cells) => cells.map(bare)) };
}

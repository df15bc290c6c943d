import { streamedCsv } from '@tingjian/core/csv/streamed-csv.ts';
import { APPEAL_HEADING, APPEAL_WIDTHS, appealRow } from '@tingjian/core/exports/appeal-export-rows.ts';
import { EXPORT_KINDS } from '@tingjian/core/exports/export-kinds.ts';
import { QA_DETAIL_HEADING, QA_DETAIL_WIDTHS, qaDetailRows } from '@tingjian/core/exports/qa-detail-rows.ts';
import { monthSheets } from '@tingjian/core/kpi/sheets/month-sheets.ts';
import { monthTable } from '@tingjian/core/kpi/sheets/month-table.ts';
import { rankingRows } from '@tingjian/core/kpi/sheets/ranking-rows.ts';
import { Refusal } from '@tingjian/core/refusal.ts';
import type { Cell } from '@tingjian/core/xlsx/cell.ts';
import { streamedWorkbook } from '@tingjian/core/xlsx/streamed-workbook.ts';
import { workbookParts } from '@tingjian/core/xlsx/workbook-parts.ts';
import { zipped } from '@tingjian/core/xlsx/zipped.ts';
import type { Database } from '@tingjian/db/connect.ts';
import { appealsOfDays } from '@tingjian/db/reads/exports/appeals-of-days.ts';
import { countQaDetails, qaDetails } from '@tingjian/db/reads/exports/qa-details.ts';
import { itemNames } from '@tingjian/db/reads/item-names.ts';
import { formsToPrint } from '@tingjian/db/reads/kpi/forms-to-print.ts';
import { monthSheetsInput } from '@tingjian/db/reads/kpi/month-sheets-input.ts';
import { monthReport } from '@tingjian/db/reads/report/month-report.ts';
import { NO_JUDGE } from '@tingjian/db/reads/reviews/hidden-from.ts';
import type { ExportRow } from '@tingjian/db/writes/exports/export-progress.ts';
import { wholeSheet } from '@tingjian/paper/threads/paper-job.ts';
import type { PaperThreads } from '@tingjian/paper/threads/paper-threads.ts';

export type Exporting = {
  db: Database;
  paper: PaperThreads;
  now: Date;
  signal: AbortSignal;
  /** How far it is, 0..1, and how many rows are written. */
  onProgress(progress: number, rows: number): void;
};

/** The bytes of the file that was asked for, as they are made. Refused with a sentence when there is nothing to show. */
export function exportPieces(row: ExportRow, exporting: Exporting): AsyncIterable<Uint8Array> {
  switch (row.kind) {
    case 'kpi-month':
      return kpiMonth(row, exporting);
    case 'kpi-forms':
      return kpiForms(row, exporting);
    case 'ranking':
      return ranking(row, exporting);
    case 'report':
      return report(row, exporting);
    case 'qa-details':
      return details(row, exporting);
    case 'appeals':
      return appeals(row, exporting);
  }
}

async function* kpiMonth(row: ExportRow, { db, paper, now, signal, onProgress }: Exporting) {
  const { input } = await monthSheetsInput(db, { month: monthOf(row), scope: row.scope });
  onProgress(0.5, input.month.people.length);
  if (row.format === 'csv') yield* streamedCsvOf([...monthTable(input)]);
  else if (row.format === 'xlsx') yield* zipped(workbookParts(monthSheets(input)));
  else {
    const sheets = monthSheets(input).slice(0, -1).map(wholeSheet);
    const title = `${input.month.month} 月度考核`;
    const written = paper.write({ kind: 'table', title, sheets }, { madeAt: now, signal });
    for await (const { bytes } of written) yield bytes;
  }
}

async function* kpiForms(row: ExportRow, { db, paper, now, signal, onProgress }: Exporting) {
  const files = await formsToPrint(db, { month: monthOf(row), scope: row.scope });
  for await (const { bytes, done } of paper.write({ kind: 'forms', files }, { madeAt: now, signal })) {
    onProgress(done / files.length, done);
    yield bytes;
  }
  onProgress(1, files.length);
}

async function* ranking(row: ExportRow, { db, onProgress }: Exporting) {
  const { input } = await monthSheetsInput(db, { month: monthOf(row), scope: row.scope });
  const rows = [...rankingRows(input)];
  onProgress(0.5, rows.length - 1);
  if (row.format === 'csv') yield* streamedCsvOf(rows);
  else yield* inWorkbook(row, rows);
}

async function* report(row: ExportRow, { db, paper, now, signal, onProgress }: Exporting) {
  const made = await monthReport(db, monthOf(row), now);
  onProgress(0.5, made.sections.length);
  const written = paper.write({ kind: 'report', report: made }, { madeAt: now, signal });
  for await (const { bytes } of written) yield bytes;
}

async function* details(row: ExportRow, { db, signal, onProgress }: Exporting) {
  const { from, to } = daysOf(row);
  const asked = { from, to, scope: row.scope, judging: row.asked.judging ?? NO_JUDGE };
  const count = await countQaDetails(db, asked);
  const names = await itemNames(db);
  const outcomes = row.asked.onlyFaults ? ['missed', 'needs-human'] : null;
  let [calls, rows] = [0, 0];
  const batches = async function* (): AsyncGenerator<Cell[][]> {
    for await (const batch of qaDetails(db, asked)) {
      signal.throwIfAborted();
      const lines = batch.flatMap((call) => {
        const findings = call.findings.filter(({ outcome }) => outcomes?.includes(outcome) ?? true);
        return qaDetailRows({ ...call, findings }, names);
      });
      calls += batch.length;
      rows += lines.length;
      onProgress(calls / Math.max(1, count), rows);
      yield lines;
    }
  };
  if (row.format === 'csv') yield* streamedCsv(QA_DETAIL_HEADING, batches());
  else {
    const looks = { name: '质检明细', heading: QA_DETAIL_HEADING, widths: QA_DETAIL_WIDTHS };
    yield* streamedWorkbook(looks, batches());
  }
}

async function* appeals(row: ExportRow, { db, now, signal, onProgress }: Exporting) {
  const names = await itemNames(db);
  let rows = 0;
  const batches = async function* (): AsyncGenerator<Cell[][]> {
    for await (const batch of appealsOfDays(db, { ...daysOf(row), scope: row.scope, now })) {
      signal.throwIfAborted();
      rows += batch.length;
      onProgress(0.5, rows);
      yield batch.map((appeal) => appealRow(appeal, names));
    }
  };
  const looks = { name: '申诉', heading: APPEAL_HEADING, widths: APPEAL_WIDTHS };
  if (row.format === 'csv') yield* streamedCsv(APPEAL_HEADING, batches());
  else yield* streamedWorkbook(looks, batches());
}

function monthOf({ asked }: ExportRow): string {
  if ('month' in asked) return asked.month;
  throw new Refusal('bad-export');
}

function daysOf({ asked }: ExportRow): { from: string; to: string } {
  if ('from' in asked) return asked;
  throw new Refusal('bad-export');
}

function streamedCsvOf([heading, ...rows]: Cell[][]) {
  return streamedCsv(heading as string[], inOne(rows));
}

function inWorkbook({ kind }: ExportRow, [heading, ...rows]: Cell[][]) {
  const widths = heading!.map((text) => (String(text).includes('原因') ? 40 : 14));
  const looks = { name: EXPORT_KINDS[kind].name, heading: heading as string[], widths };
  return streamedWorkbook(looks, inOne(rows));
}

async function* inOne(rows: Cell[][]): AsyncGenerator<Cell[][]> {
  if (rows.length > 0) yield rows;
}

import { createWriteStream } from 'node:fs';
import { setImmediate as turn } from 'node:timers/promises';
import ExcelJS from 'exceljs';
import { HEADING, rowAt } from './table-rows.ts';

// node write-exceljs.ts FILE ROWS LEVEL: the same table with the streaming writer of exceljs.
const [file, count, level] = [process.argv[2]!, Number(process.argv[3]), Number(process.argv[4])];
const DAY_MS = 86_400_000;
/** It breathes now and then, or nothing would be written before the last row. */
const BREATH = 500;
const startedAt = performance.now();
const stream = createWriteStream(file);
const book = new ExcelJS.stream.xlsx.WorkbookWriter({
  ...{ stream, useStyles: true, useSharedStrings: false, zip: { zlib: { level } } },
} as ConstructorParameters<typeof ExcelJS.stream.xlsx.WorkbookWriter>[0]);
const sheet = book.addWorksheet('明细', { views: [{ state: 'frozen', ySplit: 1 }] });
const formats: Record<number, string> = { 6: 'yyyy-mm-dd', 7: 'yyyy-mm-dd hh:mm', 17: '0.00%', 18: '0.00' };
sheet.columns = HEADING.map((header, at) => ({
  ...{ header, width: 13 },
  ...(formats[at] && { style: { numFmt: formats[at] } }),
}));
for (let at = 0; at < count; at += 1) {
  const { day, moment, ...row } = rowAt(at);
  const china = new Date(Date.parse(moment) + DAY_MS / 3);
  const { id, number, name, team, post, about, ...rest } = row;
  sheet
    .addRow([
      id,
      number,
      name,
      team,
      post,
      about,
      new Date(`${day}T00:00:00Z`),
      china,
      ...Object.values(rest),
    ])
    .commit();
  if (at % BREATH === 0) await turn();
}
sheet.commit();
const finished = new Promise<void>((done) => stream.on('finish', done));
await book.commit();
await finished;
const seconds = (performance.now() - startedAt) / 1000;
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
const used = { busy: (userCPUTime + systemCPUTime) / 1e6, peakMb: maxRSS / 1024 };
console.log(JSON.stringify({ seconds, ...used, bytes: stream.bytesWritten }));

import { stat } from 'node:fs/promises';
import { MessageChannel } from 'node:worker_threads';
import { Refusal } from '@tingjian/core/refusal.ts';
import { plainHeading } from '@tingjian/core/table-import/plain-heading.ts';
import type { RawCell } from '@tingjian/core/table-import/raw-cell.ts';
import type { Table } from '@tingjian/core/table-import/table.ts';
import { Tinypool } from 'tinypool';
import { badTable } from './bad-table.ts';
import { blankMerged } from './blank-merged.ts';
import type { RowLot, TableInThread, TableTask } from './read-table-in-thread.ts';
import { TABLE_LIMITS, type TableLimits } from './table-limits.ts';

const MOST_MEMORY_MB = 768;

/** The threads come with the first table and go when no more come. */
const pool = new Tinypool({
  filename: new URL('./read-table-in-thread.ts', import.meta.url).href,
  minThreads: 0,
  maxThreads: 2,
  idleTimeout: 30_000,
  resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
});

export type ReadTableOptions = {
  /** What may stand in the heading; it decides which sheet and which row is meant. */
  words?: Iterable<string>;
  limits?: Partial<TableLimits>;
};

/**
 * Reads a CSV or XLSX file, given as its path (for big ones) or its bytes, in a thread: whatever is in it, the process
 * goes on answering, and it ends in a table or a refusal (too-large, empty-file, bad-table).
 */
export async function readTable(
  file: string | Uint8Array,
  fileName: string,
  { words = [], limits: given }: ReadTableOptions = {},
): Promise<Table> {
  const limits = { ...TABLE_LIMITS, ...given };
  const size = typeof file === 'string' ? (await stat(file)).size : file.length;
  if (size > limits.bytes)
    throw new Refusal('too-large', { detail: `${megabytes(size)} MB，上限 ${megabytes(limits.bytes)} MB` });
  const { read, rows } = await inThread({
    file,
    fileName,
    words: new Set([...words].map(plainHeading)),
    limits,
  });
  if ('refusal' in read) throw new Refusal(read.refusal, { detail: read.detail ?? undefined });
  const { merged, ...head } = read;
  blankMerged(rows, head.headingRow, merged);
  return { ...head, rows };
}

async function inThread(task: Omit<TableTask, 'port'>): Promise<{ read: TableInThread; rows: RawCell[][] }> {
  const { port1: ours, port2: port } = new MessageChannel();
  const late = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const rows: RawCell[][] = [];
  const none: RawCell[] = [];
  ours.on('message', (lot: RowLot) => {
    timer ??= setTimeout(() => late.abort(), task.limits.ms);
    while (rows.length < lot.from) rows.push(none);
    for (const row of lot.rows) rows.push(row);
    ours.postMessage('taken');
  });
  try {
    const read = await pool.run({ ...task, port }, { transferList: [port], signal: late.signal });
    return { read, rows };
  } catch (error) {
    if (late.signal.aborted) throw badTable('没有在规定时间内读完，请分几次导入');
    if ((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY')
      throw badTable('内容太多，请分几次导入');
    throw error;
  } finally {
    clearTimeout(timer);
    ours.close();
  }
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 2 ** 20);
}

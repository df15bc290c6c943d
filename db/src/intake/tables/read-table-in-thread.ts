import { once } from 'node:events';
import type { MessagePort } from 'node:worker_threads';
import { Refusal, type RefusalCode } from '@tingjian/core/refusal.ts';
import type { RawCell } from '@tingjian/core/table-import/raw-cell.ts';
import { readSheets, type TableHead } from './read-sheets.ts';
import { sheetsOf } from './sheets-of.ts';
import type { TableLimits } from './table-limits.ts';
import { tableSource } from './table-source.ts';

export type TableTask = {
  file: string | Uint8Array;
  fileName: string;
  words: Set<string>;
  limits: TableLimits;
  /** Gets the rows, lot by lot; the next goes out when this one has been taken. */
  port: MessagePort;
};
export type RowLot = { from: number; rows: RawCell[][] };
/** A refusal crosses to the other thread as what it is made of. */
export type TableInThread = TableHead | { refusal: RefusalCode; detail: string | null };

/** Runs in a thread of its own, see read-table.ts. */
export default async function readTableInThread(task: TableTask): Promise<TableInThread> {
  const { file, fileName, words, limits, port } = task;
  const take = async (from: number, rows: RawCell[][]) => {
    const taken = once(port, 'message');
    port.postMessage({ from, rows } satisfies RowLot);
    await taken;
  };
  try {
    // The time runs from here.
    await take(0, []);
    const source = tableSource(file);
    try {
      return await readSheets(sheetsOf(source, fileName, limits), words, limits, take);
    } finally {
      source.close();
    }
  } catch (error) {
    if (error instanceof Refusal) return { refusal: error.code, detail: error.detail };
    throw error;
  } finally {
    port.close();
  }
}

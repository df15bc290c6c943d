import { strToU8 } from 'fflate';
import type { Cell } from '../xlsx/cell.ts';
import { csvLine } from './csv-line.ts';
import { BOM, contentOf } from './csv-pieces.ts';

/** A CSV file of rows that come in batches, such as from a database. */
export async function* streamedCsv(
  heading: string[],
  batches: AsyncIterable<Cell[][]>,
): AsyncGenerator<Uint8Array, void> {
  yield strToU8(BOM + csvLine(heading));
  for await (const rows of batches) yield strToU8(rows.map((row) => csvLine(row.map(contentOf))).join(''));
}

import { plainHeading } from './plain-heading.ts';
import type { RawCell } from './raw-cell.ts';

/** `fit`: how many of the words stand in the row. */
export type FoundHeading = { index: number; fit: number };

/**
 * Which of the first rows of a sheet is the heading: the one with most of the words, which are plain (see
 * plain-heading.ts); where none has any, the first with two cells, or with one. Null when all are empty.
 */
export function findHeading(rows: RawCell[][], words: ReadonlySet<string>): FoundHeading | null {
  const fits = rows.map((cells) => fitOf(cells, words));
  const fit = Math.max(0, ...fits);
  if (fit > 0) return { index: fits.indexOf(fit), fit };
  const filled = rows.map((cells) => cells.filter((cell) => textOf(cell) !== '').length);
  const index = filled.findIndex((count) => count >= 2);
  if (index !== -1) return { index, fit: 0 };
  const any = filled.findIndex((count) => count > 0);
  return any === -1 ? null : { index: any, fit: 0 };
}

function fitOf(cells: RawCell[], words: ReadonlySet<string>): number {
  return new Set(cells.map((cell) => plainHeading(textOf(cell))).filter((text) => words.has(text))).size;
}

function textOf(cell: RawCell | undefined): string {
  return cell === null || cell === undefined ? '' : String(cell).trim();
}

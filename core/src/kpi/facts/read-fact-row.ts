import type { CellProblem } from '../../table-import/cell-problem.ts';
import type { Mapping } from '../../table-import/map-columns.ts';
import type { RawCell } from '../../table-import/raw-cell.ts';
import type { FactKind, FactValues } from './fact-kind.ts';
import { readCell } from './read-cell.ts';

/** A row ready to be kept. `key` is what it is known by: importing the same key again replaces it. */
export type FactRow = { key: string; personNumber: string | null; day: string; values: FactValues };
export type ReadFactRow = { row: FactRow } | { problems: CellProblem[] };

/**
 * Reads one row of a table. `at` is the row as a spreadsheet counts them, the heading being row 1. Every problem of
 * the row is told, each with its column, what stands there and what should.
 */
export function readFactRow(
  kind: FactKind,
  mapping: Mapping<string>,
  cells: RawCell[],
  at: number,
): ReadFactRow {
  const values: FactValues = {};
  const problems: CellProblem[] = [];
  const shown = (field: string) => String(cells[mapping[field] ?? -1] ?? '');
  for (const { field, name, type, isRequired } of kind.columns) {
    const column = mapping[field] ?? null;
    const read = readCell(type, column === null ? null : (cells[column] ?? null));
    if ('expected' in read)
      problems.push({ row: at, column: name, read: shown(field), expected: read.expected });
    else if (read.value === null && isRequired)
      problems.push({ row: at, column: name, read: '', expected: '必填' });
    else values[field] = read.value;
  }
  if (problems.length > 0) return { problems };
  const nameOf = (field: string) => kind.columns.find((each) => each.field === field)!.name;
  const wrong = kind.check(values);
  if (wrong.length > 0) {
    return {
      problems: wrong.map(({ field, problem }) => {
        return { row: at, column: nameOf(field), read: shown(field), expected: problem };
      }),
    };
  }
  const key = kind.keyFields.map((field) => String(values[field])).join('|');
  const personNumber = kind.person === null ? null : ((values[kind.person] as string | null) ?? null);
  return { row: { key, personNumber, day: kind.day(values), values } };
}

import type { Column } from '../../table-import/map-columns.ts';
import type { Sums } from '../measures.ts';

/** How a cell is read; see read-cell.ts. Seconds and counts are never negative. */
export type CellType =
  | 'person'
  | 'day'
  | 'month'
  | 'moment'
  | 'count'
  | 'seconds'
  | 'points'
  | 'percent'
  | 'text'
  | 'yes-no';

export type FactColumn = Column<string> & {
  type: CellType /** For the template: what belongs here. */;
  hint: string;
};

/** A row that was read: field → value; a field left empty is null. Days are YYYY-MM-DD, moments ISO 8601 in UTC. */
export type FactValues = Record<string, string | number | boolean | null>;

/** One kind of fact that the product does not make itself: its table, its checks, and what it adds to a day. */
export type FactKind = {
  kind: string;
  /** 话务日报 … */
  name: string;
  columns: FactColumn[];
  /** The fields that make a row what it is: importing them again replaces it. */
  keyFields: string[];
  /** Whose row it is; null for rows of the centre. */
  person: string | null;
  /** The day in China it belongs to. */
  day(values: FactValues): string;
  /** What is wrong between the cells of a row, as Chinese sentences with the field. */
  check(values: FactValues): { field: string; problem: string }[];
  /** What the row adds to the sums of that person (or of the centre) on that day. */
  sums(values: FactValues): Sums;
};

/** A number of the row; what was left empty is 0. */
export function numberIn(values: FactValues, field: string): number {
  const value = values[field];
  return typeof value === 'number' ? value : 0;
}

/** Only the sums whose field was filled in: what nobody reported stays away. */
export function given(values: FactValues, measures: Partial<Record<keyof Sums, string>>): Sums {
  const sums: Sums = {};
  for (const [measure, field] of Object.entries(measures) as [keyof Sums, string][]) {
    const value = values[field];
    if (typeof value === 'number') sums[measure] = value;
  }
  return sums;
}

/** How a cell looks; the order is that of `styles.ts`. */
export const STYLES = [
  'plain',
  'heading',
  'title',
  'whole',
  'two-decimals',
  'percent',
  'day',
  'moment',
  'wrapped',
  'total',
  'marked',
  'faint',
  'quoted',
  'centred',
] as const;
export type Style = (typeof STYLES)[number];

/**
 * One cell. A text is always text, whatever it begins with; only `formula` is one, with the value that a program
 * without a calculator shows. A `day` is YYYY-MM-DD, a `moment` ISO 8601, shown in China's time.
 */
export type Cell =
  | null
  | string
  | number
  | boolean
  | { text: string; style: Style }
  | { number: number; style: Style }
  | { formula: string; value: number | string | null; style?: Style }
  | { day: string }
  | { moment: string };

/** A sheet of a workbook; its rows are made while they are written. */
export type Sheet = {
  /** Up to 31 characters, none of : \ / ? * [ ]. */
  name: string;
  /** Widths of the columns in characters. */
  widths: number[];
  /** Rows that stay in view. */
  frozenRows: number;
  /** Columns that stay in view. */
  frozenColumns?: number;
  /** A filter on the heading row, counted from 1. */
  filterRow?: number;
  /** Such as A1:F1. */
  merged?: string[];
  /** The row of the headings, counted from 1: from there on every cell has lines around it, and it heads each page. */
  tableRow?: number;
  /** Printed on A4 upright instead of across. */
  isUpright?: boolean;
  rows: Iterable<Cell[]>;
};

/** Where reading a table ends, whatever is in the file. */
export type TableLimits = {
  /** Of the file as it came. */
  bytes: number;
  /** Of what is unpacked out of a workbook, all parts together. */
  unpackedBytes: number;
  /** Rows below the heading with anything in them. */
  rows: number;
  columns: number;
  /** Cells with anything in them. */
  cells: number;
  /** Characters, all cells together. */
  characters: number;
  /** Different texts in a workbook. */
  sharedTexts: number;
  ms: number;
};

export const TABLE_LIMITS: TableLimits = {
  bytes: 200 * 2 ** 20,
  unpackedBytes: 2 * 2 ** 30,
  rows: 500_000,
  columns: 200,
  cells: 10_000_000,
  characters: 200_000_000,
  sharedTexts: 3_000_000,
  ms: 300_000,
};

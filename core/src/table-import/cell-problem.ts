/**
 * A cell of a table that cannot be used. `row` counts the rows as a spreadsheet shows them, the heading is row 1;
 * `read` is what stands there, `expected` what should, in Chinese.
 */
export type CellProblem = { row: number; column: string; read: string; expected: string };

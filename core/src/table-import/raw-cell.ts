/** What a file gives: text, or what a spreadsheet keeps as a number or a yes-no. Null: nothing stands there. */
export type RawCell = string | number | boolean | null;

/** The rows of a panel: what is shown as a table, taken out as CSV and drawn, all of the same figures. */
export type PanelTable = {
  columns: string[];
  /** Numbers unrounded; null where there is no figure. */
  rows: (string | number | null)[][];
  /** Row → where its calls are. */
  links?: (string | null)[];
};

import { type CountedShare, countedShare } from './counted.ts';

export type HeatRow = { id: string; name: string; calls: number };
/** `isApart`: the whole 95 % interval lies above what all rows have together; else chance may have made it. */
export type Heat = {
  rows: (HeatRow & { missedPerCall: number; isApart: boolean })[];
  /** Item codes. */
  items: string[];
  cells: { row: string; item: string; missed: CountedShare; isApart: boolean }[];
};

const STANDARD_ERRORS = 1.96;

/**
 * Items missed by team or person. Rows by how many items a call misses, items by how often they are missed, cells by
 * their share: the worst first.
 */
export function heatOf(rows: HeatRow[], misses: { row: string; item: string; calls: number }[]): Heat {
  const callsOf = new Map(rows.map(({ id, calls }) => [id, calls]));
  const ofRow = new Map<string, number>();
  const ofItem = new Map<string, number>();
  for (const { row, item, calls } of misses) {
    ofRow.set(row, (ofRow.get(row) ?? 0) + calls);
    ofItem.set(item, (ofItem.get(item) ?? 0) + calls);
  }
  const allCalls = rows.reduce((sum, { calls }) => sum + calls, 0);
  const ofAll = [...ofRow.values()].reduce((sum, missed) => sum + missed, 0) / allCalls;
  const rowOf = (row: HeatRow) => {
    const missed = ofRow.get(row.id) ?? 0;
    const missedPerCall = row.calls > 0 ? missed / row.calls : 0;
    // Counts spread by their root.
    const isApart = missedPerCall - (STANDARD_ERRORS * Math.sqrt(missed)) / row.calls > ofAll;
    return { ...row, missedPerCall, isApart };
  };
  const cellOf = (row: string, item: string, calls: number) => {
    const missed = countedShare(calls, callsOf.get(row) ?? 0);
    const isApart = missed.low !== null && missed.low / 100 > ofItem.get(item)! / allCalls;
    return { row, item, missed, isApart };
  };
  return {
    rows: rows.map(rowOf).sort((a, b) => b.missedPerCall - a.missedPerCall || (a.id < b.id ? -1 : 1)),
    items: [...ofItem].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([item]) => item),
    cells: misses
      .map(({ row, item, calls }) => cellOf(row, item, calls))
      .sort((a, b) => (b.missed.value ?? 0) - (a.missed.value ?? 0) || (a.item < b.item ? -1 : 1)),
  };
}

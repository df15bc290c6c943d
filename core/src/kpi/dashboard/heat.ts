import { type CountedShare, countedShare } from './counted.ts';

export type HeatRow = { id: string; name: string; calls: number };
export type Heat = {
  rows: (HeatRow & { missedPerCall: number })[];
  /** Item codes. */
  items: string[];
  cells: { row: string; item: string; missed: CountedShare }[];
};

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
  const perCall = ({ id, calls }: HeatRow) => (calls > 0 ? (ofRow.get(id) ?? 0) / calls : 0);
  return {
    rows: rows
      .map((row) => ({ ...row, missedPerCall: perCall(row) }))
      .sort((a, b) => b.missedPerCall - a.missedPerCall || (a.id < b.id ? -1 : 1)),
    items: [...ofItem].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([item]) => item),
    cells: misses
      .map(({ row, item, calls }) => ({ row, item, missed: countedShare(calls, callsOf.get(row) ?? 0) }))
      .sort((a, b) => (b.missed.value ?? 0) - (a.missed.value ?? 0) || (a.item < b.item ? -1 : 1)),
  };
}

import { type CountedShare, countedShare } from './counted.ts';

/** On how many calls an item was missed, and the points it took off (0 or more). */
export type ItemLoss = { item: string; calls: number; points: number };
export type LostItemFigures = {
  item: string;
  missed: CountedShare;
  points: number;
  /** Of all points lost, in percent: this one; this one and those before it. Null when nothing was lost. */
  share: number | null;
  cumulative: number | null;
};

/** Where the points go (Pareto): the costliest item first, of equally costly ones the more frequent. */
export function lostItems(calls: number, losses: ItemLoss[]): { points: number; items: LostItemFigures[] } {
  const sorted = [...losses].sort(
    (a, b) => b.points - a.points || b.calls - a.calls || (a.item < b.item ? -1 : 1),
  );
  const all = sorted.reduce((sum, { points }) => sum + points, 0);
  const shareOf = (points: number) => (all > 0 ? (points / all) * 100 : null);
  let before = 0;
  const items = sorted.map(({ item, calls: missed, points }) => {
    before += points;
    const share = shareOf(points);
    return { item, missed: countedShare(missed, calls), points, share, cumulative: shareOf(before) };
  });
  return { points: all, items };
}

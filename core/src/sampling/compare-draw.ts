import { type ChainedDraw, type DrawnCall, drawCalls } from './draw-calls.ts';

/** What is stored of a call that was taken. */
export type StoredPick = Pick<DrawnCall, 'id' | 'probability' | 'isBlind'>;
/** `differs`: one Chinese sentence each; empty when the draw made again is the same. */
export type Redrawn = { taken: number; differs: string[] };

/** A draw made again from what is stored of it, against the calls that are stored as taken. */
export function compareDraw(draw: ChainedDraw, stored: StoredPick[]): Redrawn {
  const again = drawCalls(draw);
  const known = new Map(stored.map((pick) => [pick.id, pick]));
  const differs = again.flatMap(({ id, probability, isBlind }) => {
    const pick = known.get(id);
    known.delete(id);
    if (!pick) return [`重新抽到的 ${id} 不在已存的名单里`];
    if (pick.isBlind !== isBlind) return [`${id} 是否盲评与重新抽取的不同`];
    if (Math.abs(pick.probability - probability) > 1e-12)
      return [`${id} 的入样概率存的是 ${pick.probability}，应为 ${probability}`];
    return [];
  });
  return {
    taken: again.length,
    differs: [...differs, ...[...known.keys()].map((id) => `已存的 ${id} 重新抽取时没有抽到`)],
  };
}

import { compareDraw, type Redrawn } from '@tingjian/core/sampling/compare-draw.ts';
import { asc } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { samplingDraws } from '../../schema/sampling.ts';
import { storedDraw } from './stored-draw.ts';

/** A stored draw made again from its plan's seed and its frame; null when there is no such draw. */
export async function redraw(db: Queries, drawId: string): Promise<Redrawn | null> {
  const stored = await storedDraw(db, drawId);
  if (!stored) return null;
  const { taken, differs } = compareDraw(stored.draw, stored.picks);
  const isOwnSeed = stored.row.seed === stored.draw.seed;
  return { taken, differs: isOwnSeed ? differs : ['种子不是由计划的种子得出的', ...differs] };
}

/** The ids of all draws, in the order they were made. */
export async function allDraws(db: Queries): Promise<string[]> {
  const rows = await db
    .select({ id: samplingDraws.id })
    .from(samplingDraws)
    .orderBy(asc(samplingDraws.drawnAt), asc(samplingDraws.id));
  return rows.map(({ id }) => id);
}

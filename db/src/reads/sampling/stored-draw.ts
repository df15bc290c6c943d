import type { StoredPick } from '@tingjian/core/sampling/compare-draw.ts';
import { blindShareOf } from '@tingjian/core/sampling/decide-draw.ts';
import type { ChainedDraw } from '@tingjian/core/sampling/draw-calls.ts';
import { chainSeedOf, drawSeedOf } from '@tingjian/core/sampling/draw-seeds.ts';
import { and, asc, eq, isNull, notInArray, or } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { reviews } from '../../schema/reviews.ts';
import { samplingDraws, samplingPicks, samplingPlans } from '../../schema/sampling.ts';
import { drawnBefore, NOTHING_BEFORE } from './drawn-before.ts';

export type StoredDraw = {
  row: typeof samplingDraws.$inferSelect;
  month: string;
  /** What it takes to draw it again, the seeds taken from the plan's. */
  draw: ChainedDraw;
  picks: StoredPick[];
};

/** One draw and everything it was made from; null when there is none. */
export async function storedDraw(db: Queries, id: string): Promise<StoredDraw | null> {
  const [found] = await db
    .select({ row: samplingDraws, plan: samplingPlans })
    .from(samplingDraws)
    .innerJoin(samplingPlans, eq(samplingPlans.id, samplingDraws.planId))
    .where(eq(samplingDraws.id, id));
  if (!found) return null;
  const { row, plan } = found;
  const { planId, kind, fromDay, personNumber: person, frame, expected } = row;
  const before = await drawnBefore(db, { planId, kind, fromDay });
  const picks = await db
    .select({
      id: samplingPicks.callId,
      probability: samplingPicks.probability,
      isBlind: samplingPicks.isBlind,
    })
    .from(samplingPicks)
    .where(eq(samplingPicks.drawId, id))
    .orderBy(asc(samplingPicks.callId));
  const chain = { planSeed: plan.seed, kind, person };
  const draw: ChainedDraw = {
    ...{ frame, expected, before: before.get(person) ?? NOTHING_BEFORE },
    ...{ chainSeed: chainSeedOf(chain), seed: drawSeedOf(chain, fromDay) },
    blindShare: blindShareOf(kind, plan.settings),
  };
  return { row, month: plan.month, draw, picks };
}

/** Has every call that this draw took been judged? */
export async function isHeard(db: Queries, id: string): Promise<boolean> {
  const [open] = await db
    .select({ id: samplingPicks.id })
    .from(samplingPicks)
    .leftJoin(reviews, eq(reviews.pickId, samplingPicks.id))
    .where(
      and(
        eq(samplingPicks.drawId, id),
        or(isNull(reviews.id), notInArray(reviews.state, ['done', 'second', 'recalled'])),
      ),
    )
    .limit(1);
  return open === undefined;
}

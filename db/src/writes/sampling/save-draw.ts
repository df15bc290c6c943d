import { randomUUID } from 'node:crypto';
import { hashOf } from '@tingjian/core/hash.ts';
import type { DecidedDraw, DrawKind } from '@tingjian/core/sampling/decide-draw.ts';
import type { Period } from '@tingjian/core/sampling/periods-of-month.ts';
import type { PlanSettings } from '@tingjian/core/sampling/plan-settings.ts';
import { change, type Writing } from '../../change.ts';
import { type FramedCall, samplingDraws, samplingPicks } from '../../schema/sampling.ts';
import { lockedPlan } from './change-plan.ts';
import { queuePicks } from './queue-picks.ts';

export type NewDraw = DecidedDraw<FramedCall> & {
  plan: { month: string; settings: PlanSettings };
  kind: DrawKind;
  /** 工号; empty for the slice without findings. */
  person: string;
  period: Period;
  /** Until when the calls are to be heard. */
  dueAt: Date;
};

/**
 * A draw with everything it was made from, and a review for each call it took. Made twice it changes nothing; made
 * from settings that somebody changed meanwhile it is thrown away, to be decided again.
 */
export function saveDraw(writing: Writing, draw: NewDraw): Promise<void> {
  return change(writing, async (c) => {
    const plan = await lockedPlan(c, draw.plan.month);
    if (hashOf(plan.settings) !== hashOf(draw.plan.settings))
      throw new Error('the plan has changed meanwhile');
    const id = randomUUID();
    const { kind, person, period, seed, frame, expected } = draw;
    const inserted = await c.tx
      .insert(samplingDraws)
      .values({
        ...{ id, planId: plan.id, kind, personNumber: person, ...period },
        ...{ seed, frame, expected, drawnAt: c.now },
      })
      .onConflictDoNothing()
      .returning({ id: samplingDraws.id });
    if (inserted.length === 0) return;
    const picks = draw.picks.map((pick) => ({
      ...{ id: randomUUID(), drawId: id, callId: pick.id },
      ...{ probability: pick.probability, isBlind: pick.isBlind },
    }));
    if (picks.length > 0) await c.tx.insert(samplingPicks).values(picks);
    const queued = await queuePicks(c, picks, { queue: kind, dueAt: draw.dueAt });
    await c.note({
      action: 'draw-calls',
      subject: `sampling-draw:${id}`,
      after: {
        ...{ month: plan.month, kind, person, ...period, seed, expected, frame: frame.length },
        ...{ taken: picks.map(({ callId }) => callId), ...queued },
      },
    });
  });
}

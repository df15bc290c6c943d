import { type ChainedCall, type DrawnCall, drawCalls } from './draw-calls.ts';
import { chainSeedOf, drawSeedOf } from './draw-seeds.ts';
import { expectedOf } from './expected-of.ts';
import type { Period } from './periods-of-month.ts';
import type { PlanSettings } from './plan-settings.ts';

export type DrawKind = 'random' | 'no-finding';
/** What a draw is decided from. `person`: 工号, empty for the slice without findings. `due`: see calls-due.ts. */
export type DrawQuestion<C extends ChainedCall> = {
  plan: { seed: string; settings: PlanSettings };
  kind: DrawKind;
  person: string;
  period: Period;
  due: number;
  before: { expected: number; count: number };
  frame: C[];
};
export type DecidedDraw<C extends ChainedCall> = {
  seed: string;
  expected: number;
  frame: C[];
  picks: DrawnCall[];
};

/** One draw of a plan: how many calls of the frame, and which. A draw that takes nothing leaves its calls to the next. */
export function decideDraw<C extends ChainedCall>(question: DrawQuestion<C>): DecidedDraw<C> {
  const { plan, kind, person, period, due, before, frame } = question;
  const chain = { planSeed: plan.seed, kind, person };
  const seed = drawSeedOf(chain, period.fromDay);
  const expected = expectedOf({ due, before: before.expected, size: frame.length });
  if (expected === 0) return { seed, expected, frame: [], picks: [] };
  const blindShare = blindShareOf(kind, plan.settings);
  const picks = drawCalls({ frame, expected, before, seed, blindShare, chainSeed: chainSeedOf(chain) });
  return { seed, expected, frame, picks };
}

/** Calls without a finding are always judged blind: whoever knew would have nothing to find. */
export function blindShareOf(kind: DrawKind, { blindShare }: PlanSettings): number {
  return kind === 'random' ? blindShare : 1;
}

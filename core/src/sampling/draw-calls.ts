import { drawSample, type FrameCall } from './draw-sample.ts';
import { seededNumbers } from './seeded-numbers.ts';

/** `left`: the probability that an earlier draw had left the call out, so that it came into this frame; else 1. */
export type ChainedCall = FrameCall & { left?: number };

/**
 * One draw of a chain: the periods of a month, for one person. `expected`: how many calls this draw takes on average,
 * above 0, at most the size of its frame. `before`: what the draws of the chain before it expected together, and took.
 */
export type ChainedDraw = {
  frame: ChainedCall[];
  expected: number;
  before: { expected: number; count: number };
  /** Of the chain, and of this draw. */
  chainSeed: string;
  seed: string;
  /** 0..1: of the calls taken, those to be judged without seeing what the machine found. */
  blindShare: number;
};
export type DrawnCall = ChainedCall & { probability: number; isBlind: boolean };

/**
 * The calls of one draw. How many is `expected` rounded up or down: a seeded point is chosen once for the whole chain
 * and carried along, so that the draws of a month add up to its quota and no week, however short, is without a chance.
 * Every call of the frame is taken with the probability expected ÷ size (× `left`), and is blind with `blindShare` of
 * that.
 */
export function drawCalls({
  frame,
  expected,
  before,
  chainSeed,
  seed,
  blindShare,
}: ChainedDraw): DrawnCall[] {
  const count = steps(seededNumbers(`${chainSeed}\nquota`).share() + before.expected, expected);
  const blindFrom = seededNumbers(`${chainSeed}\nblind`).share();
  return drawSample({ frame, count, seed }).map((call, nth) => ({
    ...call,
    probability: ((call.left ?? 1) * expected) / frame.length,
    isBlind: steps(blindFrom + (before.count + nth) * blindShare, blindShare) > 0,
  }));
}

/** How many whole numbers are passed on the way from `from` by `length`. */
function steps(from: number, length: number): number {
  return Math.floor(from + length) - Math.floor(from);
}

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { seededNumbers } from './seeded-numbers.ts';

/** A call that may be drawn. `stratum`: what it has in common with others, see `stratum-of.ts`. */
export type FrameCall = { id: string; stratum: string };
/** `probability`: count ÷ size of the frame, the same for every call of it. */
export type Drawn<C extends FrameCall> = C & { probability: number };
type Sampling<C> = { frame: C[]; count: number; seed: string };

/**
 * `count` calls of a frame: sorted by stratum, within it by a seeded key, then every (size ÷ count)th from a seeded
 * start. Every call has exactly the probability count ÷ size, and every stratum gets its proportion to within one call.
 * The order of the frame does not matter; no call is drawn twice; a frame smaller than `count` is taken whole.
 * Throws a RangeError when an id stands in the frame twice.
 */
export function drawSample<C extends FrameCall>({ frame, count, seed }: Sampling<C>): Drawn<C>[] {
  const size = frame.length;
  if (new Set(frame.map(({ id }) => id)).size !== size) throw new RangeError('a call is in the frame twice');
  const taken = Math.min(count, size);
  if (taken <= 0) return [];
  const sorted = frame
    .map((call) => ({ call, key: bytesToHex(sha256(utf8ToBytes(`${seed}\n${call.id}`))) }))
    .sort((a, b) => compare(a.call.stratum, b.call.stratum) || compare(a.key, b.key));
  const start = seededNumbers(`${seed}\nstart`).below(size);
  return Array.from({ length: taken }, (_, nth) => {
    const { call } = sorted[Math.floor((start + nth * size) / taken)]!;
    return { ...call, probability: taken / size };
  });
}

/** By code unit: no language's alphabet decides who is drawn. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

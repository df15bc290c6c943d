import { ONE } from './alignment-costs.ts';

/** The place of a phrase in a text: half-open range of units. `similarity` is 1 for the same words, 0 for none. */
export type Place = { similarity: number; from: number; to: number };

/** How similar a phrase of so many units is when placing it costs so many steps. */
export function similarityOf(steps: number, length: number): number {
  return Math.max(0, 1 - steps / (ONE * length));
}

/** The most steps with which a phrase of so many units is still so similar. */
export function costAt(similarity: number, length: number): number {
  let steps = Math.ceil((1 - similarity) * ONE * length) + 1;
  while (steps > 0 && similarityOf(steps, length) < similarity) steps--;
  return steps;
}

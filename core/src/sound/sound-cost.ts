import { ONE, SAME_SYLLABLE_STEPS } from './alignment-costs.ts';
import { MOST_SOUNDS, SOUNDS } from './signs.ts';
import { syllableCost } from './syllable-costs.ts';
import type { Unit } from './units.ts';

/** Up to this two units sound the same. */
export const SAME_SYLLABLE = SAME_SYLLABLE_STEPS / ONE;

/** Not worked out yet. */
export const UNKNOWN = 255;
const rows: (Uint8Array | undefined)[] = [];

/**
 * What it costs to take the heard unit for the intended one: 0 same character, 0.06 same syllable,
 * up to 1 for nothing in common. Every reading of both is tried.
 */
export function substitutionCost(intended: Unit, heard: Unit): number {
  return substitutionSteps(intended, heard) / ONE;
}

export function substitutionSteps(intended: Unit, heard: Unit): number {
  if (intended.charId === heard.charId) return 0;
  return soundCost(costRow(intended.soundId), intended.soundId, heard.soundId);
}

/** The costs of one intended sound by heard sound, in steps; UNKNOWN until first asked for. */
export function costRow(intended: number): Uint8Array {
  let row = rows[intended];
  if (!row) {
    row = new Uint8Array(MOST_SOUNDS).fill(UNKNOWN);
    rows[intended] = row;
  }
  return row;
}

/** What a different character costs, by the numbers of the two sounds. */
export function soundCost(row: Uint8Array, intended: number, heard: number): number {
  const known = row[heard] as number;
  if (known !== UNKNOWN) return known;
  let best = ONE - SAME_SYLLABLE_STEPS;
  for (const a of SOUNDS[intended] ?? []) {
    for (const b of SOUNDS[heard] ?? []) best = Math.min(best, syllableCost(a.id, b.id));
  }
  row[heard] = SAME_SYLLABLE_STEPS + best;
  return row[heard] as number;
}

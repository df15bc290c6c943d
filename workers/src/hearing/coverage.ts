import { soundsOf } from './signs.ts';
import type { Turn } from './turns.ts';

/** Shorter than this with no words is a murmur. */
const SHORTEST_MISSED_MS = 500;
const SHORTEST_DOUBTED_MS = 900;
/** The slowest voice measured says 3.4 syllables a second of speech; below this share of four words are missing. */
const LEAST_PER_SECOND = 1.5;

/** Too few words for the speech that was there: worth another try, alone. */
export function isThin(turn: Pick<Turn, 'speechMs'>, text: string): boolean {
  if (turn.speechMs < SHORTEST_DOUBTED_MS) return false;
  return soundsOf(text) < (turn.speechMs / 1000) * LEAST_PER_SECOND;
}

/** Below this share of the slowest voice a sentence is missing somewhere, and the rest then lies in the wrong turns. */
const LEAST_PER_SECOND_TOGETHER = 2.5;
const SHORTEST_TOGETHER_MS = 3000;

/** Too few words for several turns heard together. */
export function isThinTogether(speechMs: number, text: string): boolean {
  if (speechMs < SHORTEST_TOGETHER_MS) return false;
  return soundsOf(text) < (speechMs / 1000) * LEAST_PER_SECOND_TOGETHER;
}

/** Somebody spoke and no word was written. */
export function isUnheard(turn: Pick<Turn, 'speechMs'>, text: string): boolean {
  return turn.speechMs >= SHORTEST_MISSED_MS && soundsOf(text) === 0;
}

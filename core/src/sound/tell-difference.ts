import { IN_GAP, ONE, SAME_SYLLABLE_STEPS } from './alignment-costs.ts';
import { syllableCost } from './syllable-costs.ts';
import type { Syllable } from './syllables.ts';
import type { Step } from './trace.ts';

/** Up to this a person would call two sounds alike. */
const ALIKE = 0.4 * ONE;
const MOST_TOLD = 3;

/**
 * In one Chinese phrase how the heard units of an alignment differ from what was meant: `“耐”听成“内”（nai/nei 音近）`.
 * Empty when nothing differs but fillers and words in a gap.
 */
export function tellDifference(alignment: Step[]): string {
  const told = groups(alignment).flatMap((steps) => tell(steps) ?? []);
  return told.length > MOST_TOLD
    ? `${told.slice(0, MOST_TOLD).join('，')}等${told.length}处`
    : told.join('，');
}

/** Neighbouring steps of the same kind: replaced, left out, or put in. */
function groups(steps: Step[]): Step[][] {
  const all: Step[][] = [];
  let last = '';
  for (const step of steps) {
    const kind = kindOf(step);
    if (kind !== '' && kind === last) all.at(-1)?.push(step);
    else if (kind !== '') all.push([step]);
    last = kind;
  }
  return all;
}

function kindOf({ intended, heard, cost }: Step): '' | 'replaced' | 'left-out' | 'put-in' {
  if (intended && heard) return cost === 0 ? '' : 'replaced';
  if (intended) return 'left-out';
  return heard?.isFiller || cost <= IN_GAP ? '' : 'put-in';
}

function tell(steps: Step[]): string {
  const words = (side: 'intended' | 'heard') => steps.map((step) => step[side]?.char ?? '').join('');
  const kind = kindOf(steps[0] as Step);
  if (kind === 'left-out') return `没有听到“${words('intended')}”`;
  if (kind === 'put-in') return `多出“${words('heard')}”`;
  const isSame = steps.every(({ cost }) => cost <= SAME_SYLLABLE_STEPS);
  if (isSame) return `“${words('intended')}”听成“${words('heard')}”（同音）`;
  const sounds = `${spelling(steps, 'intended')}/${spelling(steps, 'heard')}`;
  const isAlike = steps.every(({ cost }) => cost <= ALIKE);
  return `“${words('intended')}”听成“${words('heard')}”（${sounds} ${isAlike ? '音近' : '音不同'}）`;
}

function spelling(steps: Step[], side: 'intended' | 'heard'): string {
  return steps.map((step) => readAs(step, side)?.spelling ?? step[side]?.char ?? '').join(' ');
}

/** Of all readings the one that brings the two nearest. */
function readAs({ intended, heard }: Step, side: 'intended' | 'heard'): Syllable | undefined {
  const pairs = (intended?.sounds ?? []).flatMap((a) =>
    (heard?.sounds ?? []).map((b) => ({ intended: a, heard: b })),
  );
  const cost = (pair: { intended: Syllable; heard: Syllable }) =>
    syllableCost(pair.intended.id, pair.heard.id);
  const best = pairs.sort((a, b) => cost(a) - cost(b))[0];
  return best?.[side] ?? (side === 'intended' ? intended : heard)?.sounds[0];
}

import { describe, expect, test } from 'vitest';
import { ladderProposal } from './ladder.ts';
import type { LadderMonth } from './ladder-month.ts';
import { monthsRunning } from './months-running.ts';

/** m: marked, .: not, x: marked in a month that is not counted, r: marked and retrained, f: retraining failed, d: grade D */
const month = (sign: string, at: number): LadderMonth => ({
  month: `2026-${String(at + 1).padStart(2, '0')}`,
  isMarked: 'mxrf'.includes(sign),
  isCounted: sign !== 'x',
  grade: sign === 'd' ? 'D' : 'B',
  retraining: sign === 'r' ? 'passed' : sign === 'f' ? 'failed' : 'none',
});
const step = (signs: string) => ladderProposal([...signs].map(month))?.step ?? null;

describe('the ladder (domain 3.5 rule 6)', () => {
  test.each([
    ['....', null],
    ['...m', 'talk'],
    ['m..m', 'talk'],
    ['..mm', 'retraining'],
    ['.m.m', 'retraining'],
    ['m.x', null],
    ['mxm', 'retraining'],
    ['mx.m', 'retraining'],
    ['rxxr.r', 'proposal'],
    ['rxxxr.r', 'retraining'],
    ['dx..xdd', null],
    ['.rf', 'proposal'],
    ['r.r.r', 'proposal'],
    ['r......m', 'talk'],
    ['d.d.d', 'proposal'],
    ['ddd.', null],
    ['', null],
  ])('%s leads to %s', (signs, expected) => {
    expect(step(signs)).toBe(expected);
  });

  test('no step is a dismissal', () => {
    for (const signs of ['ffff', 'dddddd', 'rrrrrr']) expect(step(signs)).toBe('proposal');
  });
});

test('months running: in a row, of three, what is more than six months ago is over', () => {
  const running = (signs: string) => monthsRunning([...signs].map(month));
  expect(running('.mxmm')).toEqual({ inARow: 3, ofThree: 3, retrainings: 0, low: 0 });
  expect(running('mm.')).toMatchObject({ inARow: 0, ofThree: 2 });
  expect(running('r......r')).toMatchObject({ retrainings: 1 });
  expect(running('d....d')).toMatchObject({ low: 2 });
  expect(running('d.....d')).toMatchObject({ low: 1 });
  expect(running('')).toEqual({ inARow: 0, ofThree: 0, retrainings: 0, low: 0 });
});

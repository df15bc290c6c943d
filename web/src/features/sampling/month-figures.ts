import type { DrawRow } from '../../api/sampling.ts';

type Sums = { taken: number; done: number; frame: number };

/** The draws of a month added up. `blind`: of the random calls, those that are still judged blind. */
export function monthFigures(draws: DrawRow[]) {
  const random = draws.filter(({ kind }) => kind === 'random');
  const noFinding = draws.filter(({ kind }) => kind === 'no-finding');
  const unblinded = sum(random, (draw) => draw.unblinded);
  return {
    random: sums(random),
    noFinding: sums(noFinding),
    drawnWeeks: noFinding.length,
    blind: sum(random, (draw) => draw.blind) - unblinded,
    unblinded,
  };
}

export function sums(draws: DrawRow[]): Sums {
  return {
    taken: sum(draws, ({ taken }) => taken),
    done: sum(draws, ({ done }) => done),
    frame: sum(draws, ({ frame }) => frame),
  };
}

function sum(draws: DrawRow[], figure: (draw: DrawRow) => number): number {
  return draws.reduce((total, draw) => total + figure(draw), 0);
}

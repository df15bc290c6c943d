import { type Counted, type CountedShare, countedMean, countedShare } from './counted.ts';

/** Sums over calls of one sample: points, their squares, how many passed, how many had a fatal error. */
export type QualitySums = { calls: number; points: number; squared: number; passed: number; fatal: number };
export type Quality = { mean: Counted; passed: CountedShare; fatal: CountedShare };

/** Mean of points, share passed and share fatal, from sums. */
export function qualityOf({ calls, points, squared, passed, fatal }: QualitySums): Quality {
  return {
    mean: countedMean({ n: calls, sum: points, sumOfSquares: squared }),
    passed: countedShare(passed, calls),
    fatal: countedShare(fatal, calls),
  };
}

export function addQuality(all: Iterable<QualitySums>): QualitySums {
  const total: QualitySums = { calls: 0, points: 0, squared: 0, passed: 0, fatal: 0 };
  for (const { calls, points, squared, passed, fatal } of all) {
    total.calls += calls;
    total.points += points;
    total.squared += squared;
    total.passed += passed;
    total.fatal += fatal;
  }
  return total;
}

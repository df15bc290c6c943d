import { type CountedShare, countedShare } from './counted.ts';

/** Calls that came in; judged by the machine; reviewed by people, drawn at random or else; reviewed blind. */
export type CoverageSums = { calls: number; judged: number; random: number; risk: number; blind: number };
export type Coverage = {
  calls: number;
  machine: CountedShare;
  random: CountedShare;
  risk: CountedShare;
  blind: CountedShare;
};

/** Shares of all calls; the blind ones of those that people reviewed. */
export function coverageOf({ calls, judged, random, risk, blind }: CoverageSums): Coverage {
  return {
    calls,
    machine: countedShare(judged, calls),
    random: countedShare(random, calls),
    risk: countedShare(risk, calls),
    blind: countedShare(blind, random + risk),
  };
}

export function addCoverage(all: Iterable<CoverageSums>): CoverageSums {
  const total: CoverageSums = { calls: 0, judged: 0, random: 0, risk: 0, blind: 0 };
  for (const { calls, judged, random, risk, blind } of all) {
    total.calls += calls;
    total.judged += judged;
    total.random += random;
    total.risk += risk;
    total.blind += blind;
  }
  return total;
}

import { compareCalibration, type ScoreAlone } from './compare-calibration.ts';

/** How close somebody's points came to the median of those who scored the same calls: equal, and within 5 points. */
export type CalibratedWith = { calls: number; exact: number; within: number };

/** 工号 → how close they came, over all submitted scores of compared calibrations. */
export function calibratedWith(scores: ScoreAlone[]): Map<string, CalibratedWith> {
  const people = [...new Set(scores.map(({ person }) => person))];
  const calls = [...new Set(scores.map(({ call }) => call))];
  const compared = compareCalibration({ people, calls, items: [], expert: null, scores });
  return new Map(
    compared.people.map(({ person, calls: count, within }) => {
      const own = compared.deviations.filter((each) => each.person === person);
      const exact = own.filter(({ fromMedian }) => Math.abs(fromMedian) < 1e-9).length;
      return [person, { calls: count, exact, within: within.hits }];
    }),
  );
}

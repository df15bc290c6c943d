import { type Figure, figureOf } from '../indicators/figure.ts';
import type { Indicator } from '../indicators/read-indicators.ts';
import type { Measure, Sums } from '../measures.ts';
import { type CountedShare, countedFigure, countedShare } from './counted.ts';

export const RATING_MEASURES = [
  ...['ratingsInvited', 'ratings', 'ratingsSatisfied', 'ratingsVerySatisfied'],
  ...['ratingsDissatisfied', 'ratingsVeryDissatisfied'],
] as Measure[];

export type Satisfaction = {
  /** The best first: 5 非常满意 to 1 非常不满意. */
  grades: { grade: number; name: string; count: number }[];
  satisfied: CountedShare;
  rated: CountedShare;
};

/** How customers rated: counts by grade, the share satisfied in the definition of `indicator`, the share that rated. */
export function satisfactionOf(sums: Sums, indicator: Indicator): Satisfaction {
  const count = (measure: Measure) => sums[measure] ?? 0;
  const [best, satisfied] = [count('ratingsVerySatisfied'), count('ratingsSatisfied')];
  const [worst, dissatisfied] = [count('ratingsVeryDissatisfied'), count('ratingsDissatisfied')];
  const figure: Figure = figureOf(indicator, sums);
  return {
    grades: [
      { grade: 5, name: '非常满意', count: best },
      { grade: 4, name: '满意', count: satisfied - best },
      { grade: 3, name: '一般', count: count('ratings') - satisfied - dissatisfied },
      { grade: 2, name: '不满意', count: dissatisfied - worst },
      { grade: 1, name: '非常不满意', count: worst },
    ],
    satisfied: countedFigure(figure),
    rated: countedShare(count('ratings'), Math.max(count('ratingsInvited'), count('ratings'))),
  };
}

import type { Reviewed } from './judgement.ts';

/** A review of a drawn call, and how many calls it stands for. */
export type SliceReview = { review: Reviewed; weight: number };

/**
 * The reviews from which misses are estimated, weighted by 1 / inclusion probability: the blind share of the random
 * draw (probability × blind share) and the slice of calls without a finding. Calls without a finding could come
 * from either: there the two are blended, each in proportion to what it brought (Hartley's dual frame), so that no
 * call counts twice. Of the blind share also those count whose findings somebody had seen before, from the risk queue:
 * without them the calls on which much was found would be missing.
 */
export function slices(reviews: Reviewed[]): SliceReview[] {
  const blind = reviews.filter(
    (review) => review.queue === 'random' && review.isDrawnBlind && isDrawn(review),
  );
  const empty = reviews.filter((review) => review.queue === 'no-finding' && isDrawn(review));
  const both = blind.filter(isWithoutFinding).length + empty.length;
  const part = both === 0 ? 1 : 1 - empty.length / both;
  return [
    ...blind.map((review) => {
      const probability = review.probability! * (review.blindShare || 1);
      return { review, weight: (isWithoutFinding(review) ? part : 1) / probability };
    }),
    ...empty.map((review) => ({ review, weight: (1 - part) / review.probability! })),
  ];
}

function isDrawn(review: Reviewed): boolean {
  return review.probability !== null && review.probability > 0;
}

/** As the slice is drawn: nothing missed, nothing open. */
function isWithoutFinding({ seen }: Reviewed): boolean {
  return seen.missed.length + seen.proposed.length + seen.handed.length === 0;
}

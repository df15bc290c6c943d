import type { Judgement, Reviewed } from './judgement.ts';
import { judgementsOf } from './judgements-of.ts';
import { slices } from './slices.ts';

/**
 * How reviews are looked at: all of them by their final word; those with the machine in sight; the blind ones, and the
 * drawn slices from which misses are estimated, as said before the machine's findings were shown.
 */
export const VIEWS = ['all', 'anchored', 'blind', 'slices'] as const;
export type View = (typeof VIEWS)[number];

/** A judgement with the review it comes from, and how many calls it stands for: 1 but in the slices. */
export type Told = Judgement & { review: Reviewed; weight: number };

/** Every judgement of one view: what stands behind a figure. */
export function judgementsIn(view: View, reviews: Reviewed[]): Told[] {
  const chosen =
    view === 'slices'
      ? slices(reviews)
      : reviews
          .filter((review) => view === 'all' || review.isBlind === (view === 'blind'))
          .map((review) => ({ review, weight: 1 }));
  const read = view === 'all' || view === 'anchored' ? lastWord : ownWord;
  return chosen.flatMap(({ review, weight }) =>
    read(review).map((judgement) => ({ ...judgement, review, weight })),
  );
}

/** As it was decided in the end. */
export function lastWord({ seen, decisions }: Reviewed): Judgement[] {
  return judgementsOf(seen, decisions, false);
}

/** As it was said before the machine's findings were shown; where they always were, as it was decided. */
export function ownWord(review: Reviewed): Judgement[] {
  const { seen, blindDecisions } = review;
  return blindDecisions ? judgementsOf(seen, blindDecisions, true) : lastWord(review);
}

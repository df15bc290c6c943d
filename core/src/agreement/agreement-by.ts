import { type Agreement, agreementOf, type JudgementCounts } from './agreement-of.ts';
import { JUDGEMENT_KINDS, type Judgement, type Reviewed } from './judgement.ts';
import { lastWord, ownWord } from './judgements-in.ts';
import { type Share, shareOf } from './share.ts';
import { slices } from './slices.ts';
import { type WeightedRow, type WeightedShare, weightedShare } from './weighted-share.ts';

/**
 * One item, one person or everything, in all views. `recall`: of all faults of all calls, the share the machine flags;
 * what it hands to a person without a proposal it has not flagged.
 */
export type ViewedAgreement = {
  all: Agreement;
  anchored: Agreement;
  blind: Agreement;
  recall: WeightedShare;
  /** Of the blind judgements, those that changed once the machine's findings were seen. */
  switched: Share;
};
export type AgreementBy = {
  overall: ViewedAgreement;
  items: Map<string, ViewedAgreement>;
  /** By 工号. */
  reviewers: Map<string, ViewedAgreement>;
};

type Tally = {
  all: JudgementCounts;
  anchored: JudgementCounts;
  blind: JudgementCounts;
  faults: WeightedRow[];
  switched: number;
  twice: number;
};

/** Agreement over all, by item and by reviewer, in one pass: there may be tens of thousands of reviews. */
export function agreementBy(reviews: Reviewed[]): AgreementBy {
  const overall = newTally();
  const items = new Map<string, Tally>();
  const reviewers = new Map<string, Tally>();
  const tallies = ({ item }: Judgement, { reviewer }: Reviewed) => [
    overall,
    tallyOf(items, item),
    tallyOf(reviewers, reviewer),
  ];
  for (const review of reviews) {
    const last = lastWord(review);
    for (const judgement of last) {
      for (const tally of tallies(judgement, review)) {
        tally.all[judgement.kind] += 1;
        if (!review.isBlind) tally.anchored[judgement.kind] += 1;
      }
    }
    if (!review.isBlind) continue;
    const atLast = new Map(last.map(({ item, isFault }) => [item, isFault]));
    for (const judgement of ownWord(review)) {
      const then = atLast.get(judgement.item);
      for (const tally of tallies(judgement, review)) {
        tally.blind[judgement.kind] += 1;
        if (then === undefined) continue;
        tally.twice += 1;
        if (then !== judgement.isFault) tally.switched += 1;
      }
    }
  }
  for (const { review, weight } of slices(reviews)) {
    for (const judgement of ownWord(review)) {
      if (!judgement.isFault || judgement.machine === null) continue;
      const row = { isHit: judgement.machine === 'flagged', weight, from: review.id };
      for (const tally of tallies(judgement, review)) tally.faults.push(row);
    }
  }
  const viewedAll = (found: Map<string, Tally>) =>
    new Map([...found].map(([key, tally]) => [key, viewed(tally)] as const));
  return { overall: viewed(overall), items: viewedAll(items), reviewers: viewedAll(reviewers) };
}

function tallyOf(tallies: Map<string, Tally>, key: string): Tally {
  const known = tallies.get(key);
  if (known) return known;
  const made = newTally();
  tallies.set(key, made);
  return made;
}

function newTally(): Tally {
  const none = () => Object.fromEntries(JUDGEMENT_KINDS.map((kind) => [kind, 0])) as JudgementCounts;
  return { all: none(), anchored: none(), blind: none(), faults: [], switched: 0, twice: 0 };
}

function viewed({ all, anchored, blind, faults, switched, twice }: Tally): ViewedAgreement {
  return {
    all: agreementOf(all),
    anchored: agreementOf(anchored),
    blind: agreementOf(blind),
    recall: weightedShare(faults),
    switched: shareOf(switched, twice),
  };
}

/** What there is to say where nobody judged anything. */
export const NOTHING: ViewedAgreement = viewed(newTally());

import type { AppealOutcome } from '../appeals/appeal.ts';
import { agreementBy, NOTHING, type ViewedAgreement } from './agreement-by.ts';
import { compareCalibration, type PersonDeviation, type ScoreAlone } from './compare-calibration.ts';
import type { Reviewed } from './judgement.ts';
import { type Share, shareOf } from './share.ts';
import { slices } from './slices.ts';

/** An appeal that was answered: about which item, and whose review it questions; null: the machine's own score. */
export type Answered = { item: string; reviewer: string | null; outcome: AppealOutcome };

/** `overturned`: appeals allowed wholly or in part, of those answered. */
export type ItemReport = ViewedAgreement & { item: string; overturned: Share };
export type ReviewerReport = Omit<ViewedAgreement, 'recall'> & {
  reviewer: string;
  /** How many reviews. */
  reviews: number;
  overturned: Share;
  /** From calibrations: how far from the group's median; null for somebody who took part in none. */
  group: PersonDeviation | null;
};
export type AgreementReport = {
  /** Reviews in all, with the machine in sight, blind, and those misses are estimated from. */
  reviews: { all: number; anchored: number; blind: number; slices: number };
  overall: ViewedAgreement & { overturned: Share };
  items: ItemReport[];
  reviewers: ReviewerReport[];
};

/** The standing report: machine against people and people among themselves. Items and reviewers by their code. */
export function agreementReport(given: {
  reviews: Reviewed[];
  appeals: Answered[];
  /** Submitted scores of compared calibrations; `call` names one call of one session. */
  calibrated: ScoreAlone[];
}): AgreementReport {
  const { reviews, appeals, calibrated } = given;
  const { overall, items, reviewers } = agreementBy(reviews);
  const counted = new Map<string, number>();
  for (const { reviewer } of reviews) counted.set(reviewer, (counted.get(reviewer) ?? 0) + 1);
  const groups = groupDeviations(calibrated);
  const appealed = new Set(appeals.map(({ item }) => item));
  const people = new Set([...reviewers.keys(), ...groups.keys()]);
  return {
    reviews: {
      all: reviews.length,
      anchored: reviews.filter(({ isBlind }) => !isBlind).length,
      blind: reviews.filter(({ isBlind }) => isBlind).length,
      slices: slices(reviews).length,
    },
    overall: { ...overall, overturned: overturned(appeals) },
    items: sorted(new Set([...items.keys(), ...appealed])).map((item) => ({
      ...{ item, ...(items.get(item) ?? NOTHING) },
      overturned: overturned(appeals.filter((appeal) => appeal.item === item)),
    })),
    reviewers: sorted(people).map((reviewer) => {
      const { recall: _, ...agreement } = reviewers.get(reviewer) ?? NOTHING;
      return {
        ...{ reviewer, ...agreement, group: groups.get(reviewer) ?? null },
        reviews: counted.get(reviewer) ?? 0,
        overturned: overturned(appeals.filter((appeal) => appeal.reviewer === reviewer)),
      };
    }),
  };
}

function overturned(appeals: Answered[]): Share {
  return shareOf(appeals.filter(({ outcome }) => outcome !== 'rejected').length, appeals.length);
}

function groupDeviations(scores: ScoreAlone[]): Map<string, PersonDeviation> {
  const people = [...new Set(scores.map(({ person }) => person))];
  const calls = [...new Set(scores.map(({ call }) => call))];
  const compared = compareCalibration({ people, calls, items: [], expert: null, scores });
  return new Map(compared.people.map((person) => [person.person, person]));
}

function sorted(keys: Set<string>): string[] {
  return [...keys].sort((a, b) => a.localeCompare(b));
}

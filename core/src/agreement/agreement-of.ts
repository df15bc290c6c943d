import type { JudgementKind } from './judgement.ts';
import { cohenKappa, type Kappa } from './kappa.ts';
import { type Share, shareOf } from './share.ts';

export type JudgementCounts = Record<JudgementKind, number>;

/**
 * Machine against person. `precision`: of what the machine flagged, what a person called a fault. `found`: of the
 * faults people saw, those the machine had flagged, every call counting the same (not an estimate for all calls).
 * `kappa` leaves out what the machine could not judge.
 */
export type Agreement = {
  /** Judgements with a machine view, whatever it was. */
  reviewed: number;
  counts: JudgementCounts;
  precision: Share;
  found: Share;
  kappa: Kappa;
};

export function agreementOf(counts: JudgementCounts): Agreement {
  const { upheld, dismissed, added, agreed } = counts;
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return {
    reviewed: all - counts.unjudged,
    counts,
    precision: shareOf(upheld, upheld + dismissed),
    found: shareOf(upheld, upheld + added),
    kappa: cohenKappa([
      [upheld, dismissed],
      [added, agreed],
    ]),
  };
}

import type { Review } from './locked-review.ts';

/** What changes when a submitted review is open again: its decisions become the draft, so that nothing is typed twice. */
export function reopened({ decisions, comment, submittedBy, draftRevision }: Review) {
  return {
    ...{ claimedBy: null, claimedAt: null, leaseUntil: null },
    ...{ decisions: null, submittedBy: null, submittedAt: null },
    draft: {
      decisions: (decisions ?? []).filter(({ isBySubmission }) => !isBySubmission),
      comment: comment ?? '',
    },
    draftBy: submittedBy,
    draftRevision: draftRevision + 1,
  };
}

import { z } from 'zod';
import { DISMISS_REASONS, type DismissReason } from './dismiss-reasons.ts';

export type { DismissReason };

const itemCode = z.string().regex(/^[PUSKZ]\d\d$/, '应为质检项代码');

/**
 * One corrected or confirmed finding, by a person.
 * `uphold`: the fault the machine saw is one. `dismiss`: it is none, with a reason of the list. `not-applicable`: the
 * item does not apply to this call. `add`: a fault the machine did not see, at `atMs` of the call.
 */
export const decision = z.strictObject({
  item: itemCode,
  kind: z.enum(['uphold', 'dismiss', 'not-applicable', 'add']),
  /** How often the fault happened; null: as often as the machine saw it (for `add`: once). */
  times: z.int().min(1).max(99).nullable().default(null),
  reason: z
    .enum(Object.keys(DISMISS_REASONS) as [DismissReason, ...DismissReason[]])
    .nullable()
    .default(null),
  comment: z.string().trim().max(1000).nullable().default(null),
  atMs: z.int().min(0).max(86_400_000).nullable().default(null),
  /** A sure finding that the reviewer left as it was: it was confirmed by submitting, not one by one. */
  isBySubmission: z.literal(true).optional(),
});
export type Decision = z.infer<typeof decision>;

/** What a person may send; what was confirmed by submission is for us to say. */
export const sentDecisions = z.array(decision.omit({ isBySubmission: true })).max(100, '最多 100 项判定');

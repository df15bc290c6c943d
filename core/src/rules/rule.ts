import { z } from 'zod';
import { condition } from './condition.ts';

const sentence = z.string().min(1).max(200);

/** How one item is judged: docs/rules/README.md. */
export const rule = z
  .strictObject({
    /** Has to hold: what is lacking is a fault. */
    must: condition.optional(),
    /** Must not be found: every place where it is found is a fault. */
    never: condition.optional(),
    /** The item is due only when this holds, with the sentence for when it does not. */
    when: condition.optional(),
    whenNot: sentence.optional(),
    /** The item is not due when one of these holds. */
    notWhen: z.array(condition).max(20).default([]),
    /** As `when`, but asked only when the item was not kept: what was not due and yet kept is met. */
    dueWhen: condition.optional(),
    /** When there was nothing to judge the item is kept, not "not applicable". */
    isMetWhenNone: z.boolean().default(false),
    /** A person has to confirm every fault (domain detection →H). */
    isProposal: z.boolean().default(false),
    /** Faults above this number have to be confirmed by a person. */
    confirmAbove: z.number().int().min(0).optional(),
    /** Items that already count a fault at the same place (domain trap 2). */
    yieldsTo: z.array(z.string()).max(10).default([]),
    /** What a person reads when the item was kept. */
    kept: sentence.optional(),
  })
  .refine(
    ({ must, never }) => (must === undefined) !== (never === undefined),
    '要写 must 或 never，只能写其中一个',
  );
export type Rule = z.infer<typeof rule>;

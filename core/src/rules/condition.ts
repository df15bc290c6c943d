import { z } from 'zod';
import { type WindowSpec, windowSpec } from './window-spec.ts';

export const role = z.enum(['agent', 'customer', 'any']);
export type Role = z.infer<typeof role>;

/** One thing to look for in a call; what else it says depends on its kind (docs/rules/<kind>.md). */
export interface Condition {
  kind: string;
  /** What a person reads when this is lacking. */
  name?: string | undefined;
  /** Whose words; the agent's unless said otherwise. */
  role?: Role | undefined;
  /** Where in the call; inside the window of the condition around it, the whole call at the outermost. */
  window?: WindowSpec | undefined;
  /** Asked only when this holds; otherwise this is not due. */
  when?: Condition | undefined;
}

let union: z.ZodType<Condition> | undefined;

/** Says once which kinds there are. They hold conditions themselves, so this file cannot ask for them. */
export function defineConditions([first, ...others]: z.ZodObject[]): void {
  union = z.discriminatedUnion('kind', [first!, ...others]) as unknown as z.ZodType<Condition>;
}

export const condition: z.ZodType<Condition> = z.lazy(() => {
  if (!union) throw new Error('kinds/kinds.ts has to be imported before a condition is read');
  return union;
});

/** What every kind of condition may say. */
export const commonFields = {
  name: z.string().min(1).max(60).optional(),
  role: role.optional(),
  window: windowSpec.optional(),
  when: z.lazy(() => condition).optional(),
};

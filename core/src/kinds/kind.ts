import type { z } from 'zod';
import type { Answer } from '../judge/answer.ts';
import type { Scope } from '../judge/scope.ts';

/** One kind of condition: how it is written in a rule set, and the pure function that looks for it in a call. */
export type Kind<Schema extends z.ZodObject = z.ZodObject> = {
  schema: Schema;
  check: (condition: z.infer<Schema>, scope: Scope) => Answer;
};

/** Gives `check` the type that belongs to its schema. */
export function kind<Schema extends z.ZodObject>(
  schema: Schema,
  check: (condition: z.infer<Schema>, scope: Scope) => Answer,
): Kind<Schema> {
  return { schema, check };
}

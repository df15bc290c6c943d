/** A fault of a point rule as a Chinese sentence, and at which step (from 0); null: of the rule as a whole. */
export type RuleProblem = { step: number | null; problem: string };

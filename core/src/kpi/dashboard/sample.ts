/**
 * Of which calls a sum is: drawn at random and reviewed by people, reviewed by people for another reason, judged by the
 * machine alone. They are never averaged together (domain section 5).
 */
export const SAMPLES = ['random', 'risk', 'machine'] as const;
export type Sample = (typeof SAMPLES)[number];

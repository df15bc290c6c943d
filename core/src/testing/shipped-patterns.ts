import { defaultRuleSet, defaultRuleSetText } from './written-call.ts';

/** Every expression of the shipped rules, exceptions too. */
export const shippedPatterns = patternsIn(defaultRuleSet.rules);

/** Pieces of what the shipped rules look for, two by two: sentences that their expressions fit, or nearly. */
export function nearbySentences(everyNth: number): string[] {
  const words = defaultRuleSetText.match(/\p{Script=Han}{2,12}/gu) ?? [];
  const some = words.filter((_, i) => i % everyNth === 0);
  return some.map(
    (word, i) => `${word}${i % 3 === 0 ? ',' : ''}${some[i + 1] ?? '3月12号'}${i % 5 === 0 ? '?' : ''}`,
  );
}

function patternsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'kind' in value && value.kind === 'pattern' ? value : {};
  const { pattern = [], except = [] } = own as { pattern?: string | string[]; except?: string | string[] };
  return [...[pattern].flat(), ...[except].flat(), ...Object.values(value).flatMap(patternsIn)];
}

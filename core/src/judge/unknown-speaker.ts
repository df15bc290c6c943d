import { type Answer, answer, place } from './answer.ts';
import type { Scope } from './scope.ts';

/** The answer of every kind that has to know who spoke, when nobody can say; null when it is known or does not matter. */
export function unknownSpeaker({ role, view }: Pick<Scope, 'role' | 'view'>): Answer | null {
  if (role === 'any' || view.speakerDoubt === null) return null;
  return answer({ doubts: [place(view.speakerDoubt, { times: null })] });
}

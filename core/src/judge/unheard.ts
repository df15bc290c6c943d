import type { Scope } from './scope.ts';
import { touches } from './spans.ts';

/** Somebody of the scope's role spoke in its window and nobody could write down what: "not said" would prove nothing. */
export function isUnheardIn({ role, window, view }: Scope): boolean {
  return view.transcript.unheard.some(
    (span) =>
      (role === 'any' || span.speaker === role || span.speaker === 'unknown') &&
      touches(span, window.searched),
  );
}

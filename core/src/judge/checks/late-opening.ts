import type { CallView } from '../call-view.ts';
import { secondsText } from '../clock-text.ts';

/** Domain A01: the first turn begins within 3 s of the connection. The reason when it began later, else null. */
export function lateOpening({ facts, opening, connectedMs, settings }: CallView): string | null {
  const first = opening[0];
  if (!first || facts.direction === 'outbound') return null;
  const afterMs = first.startMs - connectedMs;
  if (afterMs <= settings.openingBeginsWithinMs) return null;
  return `接通后 ${secondsText(afterMs)}才开口问候（应在 ${secondsText(settings.openingBeginsWithinMs)}内）`;
}

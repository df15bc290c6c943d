import type { Span } from '../transcript/transcript.ts';
import type { CallView } from './call-view.ts';

const AT_THE_EDGE_MS = 500;

/** How long the agent said nothing: waits cut where the agent speaks, and joined where only the customer did. */
export function wordlessStretches(waits: Span[], { agentLines }: CallView): Span[] {
  const stretches: Span[] = [];
  for (const { startMs, endMs } of waits) {
    const last = stretches.at(-1);
    const isSame =
      last &&
      !agentLines.some((line) => line.startMs >= last.endMs - AT_THE_EDGE_MS && line.startMs < startMs);
    let fromMs = isSame ? stretches.pop()!.startMs : startMs;
    for (const line of agentLines) {
      if (line.startMs <= startMs + AT_THE_EDGE_MS || line.startMs >= endMs - AT_THE_EDGE_MS) continue;
      stretches.push({ startMs: fromMs, endMs: line.startMs });
      fromMs = line.endMs;
    }
    stretches.push({ startMs: fromMs, endMs });
  }
  return stretches;
}

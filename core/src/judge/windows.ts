import type { RuleOf } from '../rules/rule-set.ts';
import type { Span } from '../transcript/transcript.ts';
import type { CallView } from './call-view.ts';
import type { Line } from './line.ts';
import { hullOf } from './spans.ts';

/** The agent's lines a rule looks in, and the stretch of the call that was searched. */
export type Window = { lines: Line[]; searched: Span };

/** Opening: the agent's first turn (A01). Closing: the last `closingMs` (A13). End: 20 % or 60 s, the longer (A08). */
export function windowOf(name: RuleOf<'parts'>['window'], view: CallView): Window {
  const { agentLines, opening, settings, transcript } = view;
  const whole = { startMs: 0, endMs: transcript.durationMs };
  if (name === 'whole') return { lines: agentLines, searched: whole };
  if (name === 'opening') return { lines: opening, searched: hullOf(opening) ?? whole };
  const lastWordMs = hullOf(view.lines)?.endMs ?? transcript.durationMs;
  const lengthMs =
    name === 'closing'
      ? settings.closingMs
      : Math.max(settings.endMs, (transcript.durationMs * settings.endPercent) / 100);
  const endMs = name === 'closing' ? lastWordMs : transcript.durationMs;
  const startMs = Math.max(0, Math.round(endMs - lengthMs));
  const lines = agentLines.filter((line) => line.endMs > startMs && !opening.includes(line));
  return { lines, searched: { startMs, endMs } };
}

/** What the agent said after the customer's last words of substance. */
export function lastTurn(view: CallView): Line[] {
  const lastAnswer = view.customerLines.filter((line) => line.units.length > 4).at(-1);
  const after = view.agentLines.filter((line) => !lastAnswer || line.startMs >= lastAnswer.startMs);
  return after.length > 0 ? after : view.agentLines.slice(-1);
}

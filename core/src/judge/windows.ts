import type { Condition, Role } from '../rules/condition.ts';
import type { WindowSpec } from '../rules/window-spec.ts';
import type { Span } from '../transcript/transcript.ts';
import type { CallView } from './call-view.ts';
import type { Line } from './line.ts';
import { openedMs } from './opening.ts';
import type { Scope } from './scope.ts';
import { hullOf } from './spans.ts';
import { touching } from './touching.ts';
import { turnsOf } from './turns.ts';

/** The lines a condition looks in, of whatever role, and the stretch of the call that was searched. */
export type Window = { lines: Line[]; searched: Span };

/** The scope for a condition that may name its own role and window. */
export function scopeFor({ role, window }: Condition, scope: Scope): Scope {
  if (!role && !window) return scope;
  const whose = role ?? scope.role;
  return { ...scope, role: whose, window: window ? windowOf(window, scope.view, whose) : scope.window };
}

export function wholeCall({ lines, transcript }: CallView): Window {
  return { lines, searched: { startMs: 0, endMs: transcript.durationMs } };
}

const windowsOfCalls = new WeakMap<CallView, Map<unknown, Window>>();

/** Named windows: docs/rules/README.md. Opening A01, closing A13, end A08. */
export function windowOf(spec: WindowSpec, view: CallView, role: Role): Window {
  const known = windowsOfCalls.get(view) ?? new Map<unknown, Window>();
  windowsOfCalls.set(view, known);
  // Named windows are the same for every role; a measured one belongs to one condition, and so to one role.
  const window = known.get(spec) ?? findWindow(spec, view, role);
  known.set(spec, window);
  return window;
}

function findWindow(spec: WindowSpec, view: CallView, role: Role): Window {
  if (typeof spec !== 'string') return measuredWindow(spec, view, role);
  if (spec === 'opening') return opening(view);
  if (spec === 'last-turn') return toTheEnd(ofLines(lastTurn(view), view), view);
  if (spec === 'before-customer') return beforeCustomer(view);
  if (spec === 'closing') return closing(view);
  if (spec === 'end') return end(view);
  return wholeCall(view);
}

function measuredWindow(spec: Exclude<WindowSpec, string>, view: CallView, role: Role): Window {
  const { durationMs } = view.transcript;
  const all = turnsOf(
    role === 'any' ? view.lines : view.lines.filter((line) => line.speaker === role),
    view,
    true,
  );
  const first = spec.firstTurns && all[spec.firstTurns - 1]?.at(-1)?.endMs;
  const last = spec.lastTurns && all.at(-spec.lastTurns)?.[0]?.startMs;
  const startMs = Math.max(
    last ?? 0,
    durationMs - (spec.lastMs ?? durationMs),
    durationMs * (1 - (spec.lastPercent ?? 100) / 100),
  );
  const endMs = Math.min(
    first || durationMs,
    spec.firstMs ?? durationMs,
    (durationMs * (spec.firstPercent ?? 100)) / 100,
  );
  return between(Math.round(startMs), Math.max(Math.round(startMs), Math.round(endMs)), view.lines);
}

/** The first turn with what could not be written down of it. */
function opening(view: CallView): Window {
  const { lines, searched } = ofLines(view.opening, view);
  const answerMs =
    view.customerLines.find(({ startMs }) => startMs >= searched.endMs)?.startMs ?? searched.endMs;
  const unheard = view.transcript.unheard.filter(
    ({ speaker, startMs }) => speaker !== 'customer' && startMs < answerMs,
  );
  return { lines, searched: hullOf([searched, ...unheard]) ?? searched };
}

/** With what could not be written down after the last words. */
function toTheEnd({ lines, searched }: Window, view: CallView): Window {
  const later = view.transcript.unheard.filter(
    ({ speaker, endMs }) => speaker !== 'customer' && endMs > searched.endMs,
  );
  return { lines, searched: hullOf([searched, ...later]) ?? searched };
}

/** From the end of the opening to the customer's first word. */
function beforeCustomer(view: CallView): Window {
  const startMs = openedMs(view);
  const firstWord = view.speech.customer.find((span) => span.endMs > startMs);
  const endMs = firstWord?.startMs ?? view.transcript.durationMs;
  return between(startMs, Math.max(startMs, endMs), view.lines);
}

function closing(view: CallView): Window {
  const endMs = hullOf(view.lines)?.endMs ?? view.transcript.durationMs;
  return toTheEnd(afterOpening(endMs - view.settings.closingMs, endMs, view), view);
}

function end(view: CallView): Window {
  const { durationMs } = view.transcript;
  const { endMs: longMs, endPercent } = view.settings;
  return afterOpening(durationMs - Math.max(longMs, (durationMs * endPercent) / 100), durationMs, view);
}

function afterOpening(fromMs: number, endMs: number, view: CallView): Window {
  const startMs = Math.max(0, Math.round(fromMs));
  // In a very short call 喂, 好的 does not end the opening, yet what follows may be the closing.
  const firstWordMs = view.customerLines[0]?.startMs ?? Number.POSITIVE_INFINITY;
  const opening = new Set(view.opening.filter((line, i) => i === 0 || line.startMs < firstWordMs));
  const lines = view.lines.filter((line) => line.endMs > startMs && !opening.has(line));
  return { lines, searched: { startMs, endMs } };
}

/** What the agent said after the customer's last words of substance. */
export function lastTurn(view: CallView): Line[] {
  const lastAnswer = view.customerLines.filter((line) => line.units.length > 4).at(-1);
  const after = view.agentLines.filter((line) => !lastAnswer || line.startMs >= lastAnswer.startMs);
  return after.length > 0 ? after : view.agentLines.slice(-1);
}

/** The lines that begin inside a stretch, or reach into it. */
export function between(startMs: number, endMs: number, lines: Line[]): Window {
  const searched = { startMs, endMs };
  return { lines: touching(lines, searched), searched };
}

function ofLines(lines: Line[], view: CallView): Window {
  return { lines, searched: hullOf(lines) ?? wholeCall(view).searched };
}

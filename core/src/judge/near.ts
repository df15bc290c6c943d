import type { Place } from './answer.ts';
import type { CallView } from './call-view.ts';
import type { Line } from './line.ts';
import type { Scope } from './scope.ts';
import { hullOf } from './spans.ts';
import { beginningBefore } from './touching.ts';
import { turnsOf } from './turns.ts';
import { between, type Window } from './windows.ts';

/** How far from an anchor: so many turns of the scope's role, or so long. */
export type Reach = {
  turnsAfter?: number | undefined;
  turnsBefore?: number | undefined;
  afterMs?: number | undefined;
  beforeMs?: number | undefined;
};

/** The stretch around an anchor, as far as its turns and milliseconds reach. */
export function near(anchor: Place, reachOf: Reach, scope: Scope): Window {
  const { view, role } = scope;
  const { turnsAfter, turnsBefore, afterMs, beforeMs } = reachOf;
  const at = anchor.span ?? { startMs: 0, endMs: view.transcript.durationMs };
  const { spoken, turns } = turnsBy(role, view);
  const isOwn = (turn: Turn) => anchor.line !== undefined && turn.lines.includes(anchor.line);
  // Turns far away can be neither the anchor's own nor among those counted.
  const reach = (turnsAfter ?? 0) + (turnsBefore ?? 0) + 3;
  const middle = beginningBefore(turns, at.startMs);
  const nearby = turns.slice(Math.max(0, middle - reach), middle + reach);
  const later = nearby.filter((turn) => !isOwn(turn) && turn.endMs > at.endMs && turn.startMs >= at.startMs);
  const earlier = nearby.filter((turn) => !isOwn(turn) && turn.startMs < at.startMs && !later.includes(turn));
  const own = nearby.filter(isOwn);
  const after = turnsAfter ? later.slice(0, turnsAfter) : [];
  const before = turnsBefore ? earlier.slice(-turnsBefore) : [];
  const hull = hullOf([at, ...own, ...after, ...before])!;
  const startMs = Math.max(0, Math.min(hull.startMs, at.startMs - (beforeMs ?? 0)));
  const lastMs = own.length > 0 || turnsAfter ? turnEndMs(hull.endMs, scope) : hull.endMs;
  const endMs = Math.min(view.transcript.durationMs, Math.max(lastMs, at.endMs + (afterMs ?? 0)));
  return between(startMs, endMs, spoken);
}

type Turn = { lines: Line[]; startMs: number; endMs: number };
const turnsKnown = new WeakMap<CallView, Map<string, { spoken: Line[]; turns: Turn[] }>>();

/** A role's turns, laid out once per call. */
function turnsBy(role: Scope['role'], view: CallView): { spoken: Line[]; turns: Turn[] } {
  const known = turnsKnown.get(view) ?? new Map();
  turnsKnown.set(view, known);
  const ready = known.get(role);
  if (ready) return ready;
  const spoken = role === 'any' ? view.lines : view.lines.filter((line) => line.speaker === role);
  const turns = turnsOf(spoken, view).map((lines) => ({ lines, ...hullOf(lines)! }));
  known.set(role, { spoken, turns });
  return { spoken, turns };
}

/** A turn lasts until the other side speaks: what could not be written down may follow its last words. */
function turnEndMs(lastWordMs: number, { view, role }: Scope): number {
  const next = view.lines
    .slice(beginningBefore(view.lines, lastWordMs))
    .find((line) => line.speaker !== role);
  return next?.startMs ?? view.transcript.durationMs;
}

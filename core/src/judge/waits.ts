import type { PhraseEntry } from '../rules/phrase-entry.ts';
import type { Hold, Span } from '../transcript/transcript.ts';
import { askedToWait } from './asked-to-wait.ts';
import type { CallView } from './call-view.ts';
import { findSaid, type Said } from './find-said.ts';
import type { Line } from './line.ts';
import { hullOf, mergeSpans, touches } from './spans.ts';
import { whoseSilence } from './whose-silence.ts';

/** A stretch in which nobody talks, or the customer is on hold. */
export type Wait = Span & {
  isHold: boolean;
  /** The customer waits for the agent; or nobody explained the silence; or somebody excused it. */
  kind: 'customer-waits' | 'unexplained' | 'excused' | 'unknown';
  /** Whether the agent asked the customer to wait, and the words. */
  told: 'yes' | 'maybe' | 'no';
  toldBy: Said | null;
};

const SHORTEST_GAP_MS = 3000;
const SHORT_NOISE_MS = 1500;
/** 喂, 你还在吗. */
const NOISE_UNITS = 6;
/** 嗯, 好的谢谢. */
const SHORT_UNITS = 4;
/** 你还在不在啊怎么没声音. */
const IMPATIENT_UNITS = 12;

const known = new WeakMap<CallView, Wait[]>();

/** All waits of a call in order. Leading silence belongs to the opening and is left out. */
export function waitsOf(view: CallView): Wait[] {
  const waits = known.get(view) ?? findWaits(view);
  known.set(view, waits);
  return waits;
}

function findWaits(view: CallView): Wait[] {
  const holds = holdsOf(view);
  const gaps = gapsOf(view);
  const spans = [
    ...holds.map((hold) => ({
      ...(hullOf([hold, ...gaps.filter((gap) => touches(gap, hold))]) as Span),
      isHold: true,
    })),
    ...gaps
      .filter((gap) => !holds.some((hold) => touches(gap, hold)))
      .map((gap) => ({ ...gap, isHold: false })),
  ];
  const waits = spans.sort((a, b) => a.startMs - b.startMs).map((span) => describeWait(span, view));
  for (const [i, wait] of waits.entries()) if (i > 0 && goesOn(waits[i - 1]!, wait, view)) wait.told = 'yes';
  return waits;
}

/** Told by the switch, or music on the agent's channel. */
export function holdsOf({ transcript }: CallView): Hold[] {
  return transcript.holds ?? [];
}

function describeWait(span: Span & { isHold: boolean }, view: CallView): Wait {
  const kind = span.isHold ? 'customer-waits' : whoseSilence(span, view);
  const around = linesAround(span, view);
  // A 请稍等 before an earlier look-up does not explain the silence after a later question.
  const lines = kind === 'unexplained' ? around.slice(-1) : around;
  const asked = askedToWait(lines, view.settings);
  const lookUp = findSaid(lines, { phrases: view.settings.lookUpWords, sure: 0.88 });
  const told = asked.sure.length > 0 ? 'yes' : asked.maybe.length + lookUp.sure.length > 0 ? 'maybe' : 'no';
  const toldBy = asked.sure[0] ?? asked.maybe[0] ?? lookUp.sure[0] ?? asked.nearest ?? null;
  return { ...span, kind, told, toldBy };
}

/** Between two waits nothing but 还在查 of the agent or 好了没 of the customer: the customer still waits as told. */
function goesOn(before: Wait, { kind, startMs }: Wait, { lines, settings }: CallView): boolean {
  if (before.told !== 'yes' || before.kind !== 'customer-waits' || kind !== 'customer-waits') return false;
  const between = lines.filter((line) => line.startMs >= before.endMs - 200 && line.startMs < startMs);
  const says = (line: Line, phrases: PhraseEntry[]) => findSaid([line], { phrases }).sure.length > 0;
  return between.every(
    (line) =>
      line.units.length <= (line.speaker === 'agent' ? SHORT_UNITS : IMPATIENT_UNITS) ||
      (line.speaker === 'agent' && (says(line, settings.waitUpdates) || says(line, settings.lookUpWords))),
  );
}

/** What the agent said shortly before the wait, or in its first 10 s with 2 s of tolerance (domain A04). */
function linesAround(span: Span, { agentLines, settings }: CallView): Line[] {
  const latestMs = span.startMs + settings.waitMs + settings.waitToleranceMs;
  return agentLines.filter(
    (line) => line.endMs >= span.startMs - settings.lookBackMs && line.startMs <= latestMs,
  );
}

function gapsOf({ speech, transcript, customerLines }: CallView): Span[] {
  const activity = mergeSpans([...speech.agent, ...speech.customer, ...speech.unknown], 0);
  const gaps: Span[] = [];
  for (const [i, span] of activity.entries()) {
    const endMs = activity[i + 1]?.startMs ?? transcript.durationMs;
    if (endMs - span.endMs < SHORTEST_GAP_MS) continue;
    const last = gaps.at(-1);
    if (last && last.endMs === span.startMs && isNoise(span, speech.customer, customerLines))
      last.endMs = endMs;
    else gaps.push({ startMs: span.endMs, endMs });
  }
  return gaps;
}

/** A customer's lone 喂 or 还在吗 does not end a wait. */
function isNoise(span: Span, customerSpeech: Span[], customerLines: Line[]): boolean {
  const isShort = span.endMs - span.startMs <= SHORT_NOISE_MS;
  const isCustomer = customerSpeech.some((other) => touches(other, span));
  return (
    isShort &&
    isCustomer &&
    !customerLines.some((line) => touches(line, span) && line.units.length > NOISE_UNITS)
  );
}

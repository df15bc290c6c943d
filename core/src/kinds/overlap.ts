import { z } from 'zod';
import { answer, type Place, place } from '../judge/answer.ts';
import type { CallView } from '../judge/call-view.ts';
import { clockText, secondsText } from '../judge/clock-text.ts';
import { evidenceOfLine } from '../judge/line.ts';
import { mergeSpans, sharedMs } from '../judge/spans.ts';
import { touching } from '../judge/touching.ts';
import { unknownSpeaker } from '../judge/unknown-speaker.ts';
import { commonFields } from '../rules/condition.ts';
import type { Span } from '../transcript/transcript.ts';
import { kind } from './kind.ts';

const milliseconds = z.number().int().min(1).max(60_000);
const schema = z.strictObject({
  kind: z.literal('overlap'),
  ...commonFields,
  /** Both sound at once for so long, … */
  atLeastMs: milliseconds,
  /** … when the customer had already spoken for so long. */
  afterMs: milliseconds,
  /** Characters that make up 嗯, 对, 好的: turns of nothing else are listening. */
  excused: z.string().min(1).max(200),
});
type Overlap = z.infer<typeof schema>;

/** A breath, and a pause at a comma, inside one turn. */
const BREATH_MS = 400;
const COMMA_MS = 900;
const LONGEST_EXCUSED = 8;

type CutIn = Span & { overlapMs: number };

/** Kind `overlap`: the agent starts while the customer, already speaking, goes on (domain B08, 2.5; item U23). */
export const overlap = kind(schema, (condition, { view }) => {
  const unknown = unknownSpeaker({ role: 'agent', view });
  if (unknown) return unknown;
  const hits = cutIns(condition, view).map((hit) => placeOf(hit, view));
  return hits.length > 0 ? answer({ hits }) : answer({ gaps: [place('没有在客户说话时抢话')] });
});

function cutIns(condition: Overlap, view: CallView): CutIn[] {
  const sounding = mergeSpans(view.speech.customer, BREATH_MS);
  const customerTurns = mergeSpans(view.speech.customer, COMMA_MS);
  return mergeSpans(view.speech.agent, COMMA_MS).flatMap((turn) => {
    const start = { startMs: turn.startMs, endMs: turn.startMs + 1 };
    const cut = touching(customerTurns, start).find(
      (other) => other.startMs + condition.afterMs <= turn.startMs,
    );
    if (!cut || touching(sounding, start).length === 0 || isExcused(turn, condition, view)) return [];
    const together = togetherMs(turn, cut, view);
    return together >= condition.atLeastMs ? [{ ...turn, overlapMs: together }] : [];
  });
}

/** How long both really sound at once within two turns. */
function togetherMs(agentTurn: Span, customerTurn: Span, { speech }: CallView): number {
  const agent = touching(speech.agent, agentTurn);
  const customer = touching(speech.customer, customerTurn);
  return agent.reduce((sum, a) => customer.reduce((all, c) => all + sharedMs(a, c), sum), 0);
}

function isExcused(span: Span, { excused }: Overlap, { agentLines }: CallView): boolean {
  const units = touching(agentLines, span).flatMap((line) => line.units);
  return (
    units.length > 0 && units.length <= LONGEST_EXCUSED && units.every((unit) => excused.includes(unit.char))
  );
}

function placeOf(hit: CutIn, view: CallView): Place {
  const span = { startMs: hit.startMs, endMs: hit.startMs + hit.overlapMs };
  const lines = touching(view.lines, span);
  return place(`${clockText(hit.startMs)} 客户还在说，坐席插话，重叠 ${secondsText(hit.overlapMs)}`, {
    evidence: lines.map(evidenceOfLine),
    span,
    line: lines.find((line) => line.speaker === 'agent'),
  });
}

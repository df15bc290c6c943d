import type { RuleOf } from '../../rules/rule-set.ts';
import type { Span } from '../../transcript/transcript.ts';
import type { CallView } from '../call-view.ts';
import { clockText, secondsText } from '../clock-text.ts';
import type { Evidence } from '../finding.ts';
import { mergeSpans, sharedMs, touches } from '../spans.ts';
import { met, missed, needsHuman, type Verdict } from '../verdict.ts';

/** A breath, and a pause at a comma, inside one turn. */
const BREATH_MS = 400;
const COMMA_MS = 900;

type CutIn = Span & { overlapMs: number };

/** Kind `cut-in`: the agent starts while the customer, already speaking for 1 s, goes on for 1 s more (B08, item U23). */
export function checkCutIn(rule: RuleOf<'cut-in'>, view: CallView): Verdict {
  if (view.speakerDoubt) return needsHuman(null, view.speakerDoubt);
  const hits = cutIns(rule, view);
  if (hits.length === 0) return met('没有在客户说话时抢话（嗯、对、好的等应答不算）');
  const why = hits
    .slice(0, 3)
    .map((hit) => `${clockText(hit.startMs)} 客户还在说，坐席插话，重叠 ${secondsText(hit.overlapMs)}`)
    .join('；');
  const many =
    hits.length > view.settings.cutInsForHuman ? `；共 ${hits.length} 次，请人工确认是否确属抢话` : '';
  return missed(hits.length, why + many, {
    evidence: hits.flatMap((hit) => evidenceOf(hit, view)).slice(0, 12),
  });
}

function cutIns(rule: RuleOf<'cut-in'>, view: CallView): CutIn[] {
  const { overlapMs, overlapAfterMs } = view.settings;
  const sounding = mergeSpans(view.speech.customer, BREATH_MS);
  const customerTurns = mergeSpans(view.speech.customer, COMMA_MS);
  return mergeSpans(view.speech.agent, COMMA_MS).flatMap((turn) => {
    const isCustomerSpeaking = sounding.some(
      (span) => span.startMs <= turn.startMs && turn.startMs < span.endMs,
    );
    const cut = customerTurns.find(
      (other) => other.startMs + overlapAfterMs <= turn.startMs && turn.startMs < other.endMs,
    );
    if (!isCustomerSpeaking || !cut || isBackChannel(turn, rule, view)) return [];
    const together = togetherMs(turn, cut, view);
    return together >= overlapMs ? [{ ...turn, overlapMs: together }] : [];
  });
}

/** How long both really sound at once within two turns. */
function togetherMs(agentTurn: Span, customerTurn: Span, { speech }: CallView): number {
  const agent = speech.agent.filter((span) => touches(span, agentTurn));
  const customer = speech.customer.filter((span) => touches(span, customerTurn));
  return agent.reduce((sum, a) => customer.reduce((all, c) => all + sharedMs(a, c), sum), 0);
}

function isBackChannel(span: Span, rule: RuleOf<'cut-in'>, { agentLines }: CallView): boolean {
  const units = agentLines.filter((line) => touches(line, span)).flatMap((line) => line.units);
  return (
    units.length > 0 && units.length <= 8 && units.every((unit) => rule.backChannels.includes(unit.char))
  );
}

function evidenceOf(hit: CutIn, view: CallView): Evidence[] {
  return view.lines
    .filter((line) => touches(line, { startMs: hit.startMs, endMs: hit.startMs + hit.overlapMs }))
    .map(({ speaker, startMs, endMs, text }) => ({ speaker, startMs, endMs, text }));
}

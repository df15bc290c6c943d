import type { RuleOf } from '../../rules/rule-set.ts';
import type { CallView } from '../call-view.ts';
import { secondsText, spanText } from '../clock-text.ts';
import { evidenceOf, findSaid, nearestOf, type SearchResult } from '../find-said.ts';
import type { Evidence } from '../finding.ts';
import { type Line, openingUnits } from '../line.ts';
import { touches } from '../spans.ts';
import { met, missed, needsHuman, notApplicable, type Verdict } from '../verdict.ts';
import { type Wait, waitsOf } from '../waits.ts';

type Return = { wait: Wait; lines: Line[]; found: SearchResult; state: 'said' | 'unsure' | 'missing' };

/** Kind `return`: the first words after a hold or mute apologise for the wait or thank for it (domain A07, item P06). */
export function checkReturn(rule: RuleOf<'return'>, view: CallView): Verdict {
  if (view.speakerDoubt) return needsHuman(null, view.speakerDoubt);
  const returns = waitsOf(view)
    .filter((wait) => isHoldLike(wait, view))
    .flatMap((wait) => returnAfter(wait, rule, view));
  if (returns.length === 0) return notApplicable('没有静音、保持或请客户等待后恢复通话的情形');
  const missing = returns.filter(({ state }) => state === 'missing');
  const unsure = returns.filter(({ state }) => state === 'unsure');
  const first = missing[0] ?? unsure[0];
  const more = {
    evidence: [...missing, ...unsure].flatMap(({ lines }) => lines.slice(0, 2).map(asEvidence)),
    searched: first ? searchedAfter(first, view) : null,
    nearest: first ? nearestOf(first.found.nearest) : null,
  };
  if (missing.length > 0)
    return missed(missing.length, missing.map(describe).join('；'), { ...more, openTimes: unsure.length });
  if (unsure.length > 0)
    return needsHuman(
      unsure.length,
      `${unsure.map(describe).join('；')}；是否属于静音或保持、是否已致歉，请人工听一遍`,
      more,
    );
  return met(`${returns.length} 次恢复通话都先致歉或致谢`, {
    evidence: returns.flatMap(({ found }) => found.sure.slice(0, 1).map(evidenceOf)),
  });
}

/** Known holds; and, when only the sound is known, every long wait for the agent. */
function isHoldLike(wait: Wait, { transcript, settings }: CallView): boolean {
  if (wait.isHold) return true;
  const isSoundOnly = transcript.engine !== null || transcript.holds === null;
  return (
    isSoundOnly &&
    wait.kind !== 'excused' &&
    wait.endMs - wait.startMs > settings.waitMs &&
    (wait.kind === 'customer-waits' || wait.told === 'yes')
  );
}

function returnAfter(wait: Wait, rule: RuleOf<'return'>, view: CallView): Return[] {
  const first = view.agentLines.find((line) => line.startMs >= wait.endMs - 500);
  if (!first) return [];
  const untilMs = first.startMs + view.settings.returnWithinMs;
  const lines = view.agentLines.filter((line) => line.startMs >= first.startMs && line.startMs < untilMs);
  const heads = lines.map((line) => ({ ...line, units: openingUnits(line, untilMs - line.startMs) }));
  const found = findSaid(heads, rule);
  const isUnheard = view.transcript.unheard.some(
    (span) => span.speaker === 'agent' && touches(span, { startMs: wait.endMs, endMs: untilMs }),
  );
  const isDoubtful = found.maybe.length > 0 || isUnheard || (!wait.isHold && wait.told !== 'yes');
  return [{ wait, lines, found, state: found.sure.length > 0 ? 'said' : isDoubtful ? 'unsure' : 'missing' }];
}

function searchedAfter({ lines }: Return, { settings }: CallView) {
  const startMs = lines[0]?.startMs ?? 0;
  return { startMs, endMs: startMs + settings.returnWithinMs };
}

function describe({ wait }: Return): string {
  return `${spanText(wait)} 等待 ${secondsText(wait.endMs - wait.startMs)}后恢复通话，头 5 秒没有“久等了”类用语`;
}

function asEvidence({ speaker, startMs, endMs, text }: Line): Evidence {
  return { speaker, startMs, endMs, text };
}

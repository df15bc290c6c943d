import { z } from 'zod';
import { answer, type Place, place } from '../judge/answer.ts';
import type { CallView } from '../judge/call-view.ts';
import { secondsText, spanText } from '../judge/clock-text.ts';
import { evidenceOf, findSaid, nearestOf, nearestSaid, type Search } from '../judge/find-said.ts';
import { evidenceOfLine, type Line, openingUnits, partOf } from '../judge/line.ts';
import type { Scope } from '../judge/scope.ts';
import { touches } from '../judge/spans.ts';
import { unknownSpeaker } from '../judge/unknown-speaker.ts';
import { type Wait, waitsOf } from '../judge/waits.ts';
import { commonFields } from '../rules/condition.ts';
import { phraseFields } from '../rules/phrase-entry.ts';
import { kind } from './kind.ts';
import { phrasesFrom } from './phrases-from.ts';

const schema = z.strictObject({
  kind: z.literal('hold'),
  ...commonFields,
  ...phraseFields,
  /** The first words within so long of the agent's first turn after it. */
  withinMs: z.number().int().min(1).max(60_000),
});
type Hold = z.infer<typeof schema>;

/** Kind `hold`: the first words after a hold or mute apologise for the wait or thank for it (domain A07, item P06). */
export const hold = kind(schema, (condition, scope) => {
  const unknown = unknownSpeaker(scope);
  if (unknown) return unknown;
  const returns = waitsOf(scope.view)
    .filter((wait) => isHoldLike(wait, scope.view))
    .flatMap((wait) => returnAfter(wait, condition, scope));
  if (returns.length === 0) return answer({ notDue: '没有静音、保持或请客户等待后恢复通话的情形' });
  const of = (state: Return['state']) =>
    returns.filter((each) => each.state === state).map((each) => each.place);
  const gaps = of('missing');
  const doubts = of('unsure');
  return gaps.length + doubts.length > 0 ? answer({ gaps, doubts }) : answer({ hits: of('said') });
});

type Return = { state: 'said' | 'unsure' | 'missing'; place: Place };

/** Known holds; and, when only the sound is known, every long wait for the agent. */
function isHoldLike(wait: Wait, { transcript, settings }: CallView): boolean {
  if (wait.isHold) return true;
  const isSoundOnly = transcript.engine !== null || transcript.holds === null;
  const isLong = wait.endMs - wait.startMs > settings.waitMs;
  return (
    isSoundOnly &&
    wait.kind !== 'excused' &&
    isLong &&
    (wait.kind === 'customer-waits' || wait.told === 'yes')
  );
}

function returnAfter(wait: Wait, condition: Hold, { view }: Scope): Return[] {
  const first = view.agentLines.find((line) => line.startMs >= wait.endMs - 500);
  if (!first) return [];
  const searched = { startMs: first.startMs, endMs: first.startMs + condition.withinMs };
  const lines = headsOf(view.agentLines, searched);
  const search: Search = {
    ...condition,
    phrases: phrasesFrom(condition.phrases, view.settings),
    except: condition.except && phrasesFrom(condition.except, view.settings),
  };
  const found = findSaid(lines, search);
  const span = { startMs: wait.startMs, endMs: wait.endMs };
  if (found.sure.length > 0) {
    const evidence = found.sure.slice(0, 1).map(evidenceOf);
    return [{ state: 'said', place: place(`${spanText(wait)} 等待后先致歉或致谢`, { evidence, span }) }];
  }
  const isUnheard = view.transcript.unheard.some(
    (each) => each.speaker === 'agent' && touches(each, { startMs: wait.endMs, endMs: searched.endMs }),
  );
  const isDoubtful = found.maybe.length > 0 || isUnheard || (!wait.isHold && wait.told !== 'yes');
  const why = `${spanText(wait)} 等待 ${secondsText(wait.endMs - wait.startMs)}后恢复通话，头 ${condition.withinMs / 1000} 秒没有“久等了”类用语`;
  const more = {
    evidence: lines.slice(0, 2).map(evidenceOfLine),
    span,
    searched,
    nearest: () => nearestOf(nearestSaid(lines, search)),
  };
  if (!isDoubtful) return [{ state: 'missing', place: place(why, more) }];
  return [{ state: 'unsure', place: place(`${why}；是否属于静音或保持、是否已致歉，请人工听一遍`, more) }];
}

/** What the agent said in the first seconds of coming back. */
function headsOf(agentLines: Line[], { startMs, endMs }: { startMs: number; endMs: number }): Line[] {
  return agentLines
    .filter((line) => line.startMs >= startMs && line.startMs < endMs)
    .map((line) => partOf(line, openingUnits(line, endMs - line.startMs)));
}

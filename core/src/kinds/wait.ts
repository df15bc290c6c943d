import { z } from 'zod';
import { type Answer, answer, type Place, place } from '../judge/answer.ts';
import { secondsText, spanText } from '../judge/clock-text.ts';
import { evidenceOfSilence } from '../judge/evidence-of-silence.ts';
import { evidenceOf, nearestOf } from '../judge/find-said.ts';
import type { Scope } from '../judge/scope.ts';
import { touches } from '../judge/spans.ts';
import { type Wait, waitsOf } from '../judge/waits.ts';
import { wordlessStretches } from '../judge/wordless-stretches.ts';
import { commonFields } from '../rules/condition.ts';
import type { Span } from '../transcript/transcript.ts';
import { kind } from './kind.ts';

const schema = z.strictObject({
  kind: z.literal('wait'),
  ...commonFields,
  /** `untold`: nobody asked the customer to wait. `no-update`: asked, and then left without a word for too long. */
  fault: z.enum(['untold', 'no-update']),
  /** For `no-update`: longer than this without a word. */
  updateMs: z.number().int().min(1).max(3_600_000).optional(),
});

/** Kind `wait`: the customer waits for the agent, on hold or in silence (domain A04; items P05 and S44). */
export const wait = kind(schema, ({ fault, updateMs = 30_000 }, scope) => {
  const { waitMs } = scope.view.settings;
  const long = waitsOf(scope.view).filter((each) => lengthOf(each) > waitMs);
  const unknown = long.filter((each) => each.kind === 'unknown');
  if (unknown.length > 0) return answer({ doubts: [unknownWaits(unknown, scope)] });
  const waits = long.filter((each) => each.kind === 'customer-waits');
  if (waits.length === 0) return answer({ notDue: `没有让客户等待超过 ${secondsText(waitMs)}` });
  return fault === 'untold' ? untold(waits, scope) : withoutUpdate(waits, updateMs, scope);
});

function untold(waits: Wait[], scope: Scope): Answer {
  const hits = waits.filter((each) => each.told === 'no' && !isUnheardBefore(each, scope));
  const unsure = waits.filter((each) => each.told !== 'yes' && !hits.includes(each));
  if (hits.length + unsure.length === 0) {
    const evidence = waits.flatMap(({ toldBy }) => (toldBy ? evidenceOf(toldBy) : [])).slice(0, 4);
    return answer({ gaps: [place(`${waits.length} 次等待都先请客户稍等`, { evidence })] });
  }
  return answer({
    hits: hits.map((each) => untoldPlace(each, scope)),
    doubts: unsure.map((each) => unsurePlace(each, scope)),
  });
}

/** What the customer says in between is no update; what the agent says is, also during a hold. */
function withoutUpdate(waits: Wait[], updateMs: number, { view }: Scope): Answer {
  const told = waits.filter((each) => each.told === 'yes');
  const asked = waits.filter((each) => each.told === 'maybe' && lengthOf(each) > updateMs);
  if (told.length + asked.length === 0) return answer({ notDue: '没有先请客户稍等的长时间等待' });
  const hits = wordlessStretches(told, view).filter((each) => lengthOf(each) > updateMs);
  if (hits.length + asked.length === 0) return answer({ gaps: [place('等待中都及时向客户说明了进展')] });
  const why = (each: Span) => `${spanText(each)} 客户等了 ${secondsText(lengthOf(each))}，中间没有任何说明`;
  const placeOf = (each: Span) =>
    place(why(each), { evidence: [evidenceOfSilence(each)], span: spanOf(each) });
  const doubts = asked.map((each) => ({
    ...placeOf(each),
    why: `${why(each)}；事先是否请客户等待请人工判断`,
  }));
  return answer({ hits: hits.map(placeOf), doubts });
}

function unknownWaits(waits: Wait[], { view }: Scope): Place {
  return place(`${view.speakerDoubt}；有 ${waits.length} 处超过 10 秒的静默`, {
    times: waits.length,
    evidence: waits.map(evidenceOfSilence),
  });
}

function untoldPlace(each: Wait, scope: Scope): Place {
  const { lookBackMs, waitMs, waitToleranceMs } = scope.view.settings;
  const around = `此前 ${lookBackMs / 1000} 秒到等待 ${(waitMs + waitToleranceMs) / 1000} 秒内`;
  return place(`${spanText(each)} 客户等了 ${secondsText(lengthOf(each))}，${around}没有“请稍等”类用语`, {
    evidence: [evidenceOfSilence(each)],
    span: spanOf(each),
    searched: searchedBefore(each, scope),
    nearest: () => nearestOf(each.toldBy),
  });
}

function unsurePlace(each: Wait, scope: Scope): Place {
  const nearest = nearestOf(each.toldBy);
  const words = nearest?.match?.heard;
  const why = words
    ? `等待前说的是“${words}”，算不算请客户稍等请人工判断`
    : '等待前有没听清的话，请人工听一遍';
  return place(why, {
    evidence: [evidenceOfSilence(each)],
    span: spanOf(each),
    searched: searchedBefore(each, scope),
    nearest: () => nearest,
  });
}

function searchedBefore(each: Wait, { view: { settings } }: Scope) {
  return {
    startMs: Math.max(0, each.startMs - settings.lookBackMs),
    endMs: Math.min(each.endMs, each.startMs + settings.waitMs + settings.waitToleranceMs),
  };
}

function isUnheardBefore(each: Wait, scope: Scope): boolean {
  const searched = searchedBefore(each, scope);
  return scope.view.transcript.unheard.some((span) => span.speaker === 'agent' && touches(span, searched));
}

function spanOf({ startMs, endMs }: Span) {
  return { startMs, endMs };
}

function lengthOf({ startMs, endMs }: Span): number {
  return endMs - startMs;
}

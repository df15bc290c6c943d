import type { RuleOf } from '../../rules/rule-set.ts';
import type { CallView } from '../call-view.ts';
import { secondsText, spanText } from '../clock-text.ts';
import { nearestOf } from '../find-said.ts';
import { touches } from '../spans.ts';
import { met, missed, needsHuman, notApplicable, type Verdict } from '../verdict.ts';
import { type Wait, waitsOf } from '../waits.ts';
import { evidenceOfWait } from './wait-evidence.ts';

/** Kind `wait`: before the customer waits over 10 s the agent says so (domain A04, item P05). */
export function checkWait(_rule: RuleOf<'wait'>, view: CallView): Verdict {
  const { waitMs } = view.settings;
  const long = waitsOf(view).filter((wait) => wait.endMs - wait.startMs > waitMs);
  const waits = long.filter((wait) => wait.kind === 'customer-waits');
  const unknown = long.filter((wait) => wait.kind === 'unknown');
  if (unknown.length > 0)
    return needsHuman(unknown.length, `${view.speakerDoubt}；有 ${unknown.length} 处超过 10 秒的静默`, {
      evidence: unknown.map(evidenceOfWait),
    });
  if (waits.length === 0) return notApplicable(`没有让客户等待超过 ${secondsText(waitMs)}`);
  const untold = waits.filter((wait) => wait.told === 'no' && !isUnheardBefore(wait, view));
  const unsure = waits.filter((wait) => wait.told !== 'yes' && !untold.includes(wait));
  const evidence = [...untold, ...unsure].map(evidenceOfWait);
  if (untold.length > 0) {
    const searched = searchedBefore(untold[0] as Wait, view);
    const nearest = nearestOf(untold[0]?.toldBy ?? null);
    return missed(untold.length, untold.map((wait) => describe(wait, view)).join('；'), {
      evidence,
      searched,
      nearest,
      openTimes: unsure.length,
    });
  }
  if (unsure.length > 0) {
    const words = nearestOf(unsure[0]?.toldBy ?? null);
    const why = words
      ? `等待前说的是“${words.match?.heard}”，算不算请客户稍等请人工判断`
      : '等待前有没听清的话，请人工听一遍';
    return needsHuman(unsure.length, why, {
      evidence,
      nearest: words,
      searched: searchedBefore(unsure[0] as Wait, view),
    });
  }
  return met(`${waits.length} 次等待都先请客户稍等`, {
    evidence: waits.flatMap(({ toldBy }) => nearestOf(toldBy) ?? []),
  });
}

function describe(wait: Wait, { settings }: CallView): string {
  const around = `此前 ${settings.lookBackMs / 1000} 秒到等待 ${(settings.waitMs + settings.waitToleranceMs) / 1000} 秒内`;
  return `${spanText(wait)} 客户等了 ${secondsText(wait.endMs - wait.startMs)}，${around}没有“请稍等”类用语`;
}

function searchedBefore(wait: Wait, { settings }: CallView) {
  return {
    startMs: Math.max(0, wait.startMs - settings.lookBackMs),
    endMs: Math.min(wait.endMs, wait.startMs + settings.waitMs + settings.waitToleranceMs),
  };
}

function isUnheardBefore(wait: Wait, view: CallView): boolean {
  const searched = searchedBefore(wait, view);
  return view.transcript.unheard.some((span) => span.speaker === 'agent' && touches(span, searched));
}

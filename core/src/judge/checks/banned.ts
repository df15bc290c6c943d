import type { RuleOf } from '../../rules/rule-set.ts';
import type { CallView } from '../call-view.ts';
import { clockText } from '../clock-text.ts';
import { evidenceOf, findSaid, type Said } from '../find-said.ts';
import { met, missed, needsHuman, type Verdict } from '../verdict.ts';

/** Shorter phrases are too easily found in other words to ask a person about every one that is nearly there. */
const SHORTEST_UNSURE = 5;
/** What deducts must be the same words, the same sound, or very near to it when the phrase is short. */
const CLEAR_ENOUGH: Record<number, number> = { 3: 0.86, 4: 0.86 };

/** Kind `banned`: the agent must not say any of these. Counted once per sentence. A proposal never counts by itself. */
export function checkBanned(rule: RuleOf<'banned'>, view: CallView): Verdict {
  if (view.speakerDoubt) return needsHuman(null, view.speakerDoubt);
  const { sure, maybe } = findSaid(view.agentLines, { ...rule, isStrictOnShort: true });
  const hits = oncePerLine(sure.filter(isClear));
  const nearly = maybe.filter(({ hit }) => hit.phrase.units.length >= SHORTEST_UNSURE);
  const unsure = oncePerLine([...sure.filter((said) => !isClear(said)), ...nearly]).filter(
    ({ line }) => !hits.some((other) => other.line === line),
  );
  if (rule.isProposal && hits.length > 0) {
    return needsHuman(hits.length, `${sentences(hits)}；是否成立须由人确认`, {
      evidence: hits.map(evidenceOf),
    });
  }
  if (hits.length > 0) {
    const evidence = [...hits, ...unsure].map(evidenceOf);
    return missed(hits.length, sentences(hits), { evidence, openTimes: unsure.length });
  }
  if (unsure.length > 0 && !rule.isProposal) {
    return needsHuman(unsure.length, `${sentences(unsure)}；听音拿不准，请人工听一遍`, {
      evidence: unsure.map(evidenceOf),
    });
  }
  return met('没有听到这类用语', { searched: { startMs: 0, endMs: view.transcript.durationMs } });
}

function isClear({ hit }: Said): boolean {
  return hit.how !== 'similar-sound' || hit.similarity >= (CLEAR_ENOUGH[hit.phrase.units.length] ?? 0);
}

function oncePerLine(said: Said[]): Said[] {
  return said.filter((each, i) => said.findIndex((other) => other.line === each.line) === i);
}

function sentences(hits: Said[]): string {
  return hits.slice(0, 3).map(describe).join('；');
}

function describe({ line, hit }: Said): string {
  const heard = evidenceOf({ line, hit }).match?.heard ?? '';
  const like =
    hit.how === 'same-words' ? '' : `，读音${hit.how === 'same-sound' ? '同' : '近'}“${hit.phrase.wording}”`;
  return `${clockText(line.startMs)} 坐席说“${heard}”${like}`;
}

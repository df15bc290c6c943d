import type { Part, RuleOf } from '../../rules/rule-set.ts';
import type { CallView } from '../call-view.ts';
import { conditionOf } from '../conditions.ts';
import type { Evidence } from '../finding.ts';
import { touches } from '../spans.ts';
import { met, missed, needsHuman, notApplicable, type Verdict } from '../verdict.ts';
import { type Window, windowOf } from '../windows.ts';
import { lateOpening } from './late-opening.ts';
import { type PartAnswer, searchPart } from './search-part.ts';

type Answers = [key: string, part: Part, answer: PartAnswer][];

/** Kind `parts`: all or any of several things must be said by the agent inside a window. */
export function checkParts(rule: RuleOf<'parts'>, view: CallView): Verdict {
  if (view.speakerDoubt) return needsHuman(null, view.speakerDoubt);
  for (const condition of rule.notWhen) {
    const { holds, why } = conditionOf(condition, view);
    if (holds === 'yes') return notApplicable(why);
    if (holds === 'unknown') return needsHuman(null, why);
  }
  const window = windowOf(rule.window, view);
  const due = Object.entries(rule.parts).filter(([, part]) => isDue(part, view));
  const answers: Answers = due.map(([key, part]) => [
    key,
    part,
    searchPart(part, window, view, rule.exactOnly),
  ]);
  const verdict = rule.need === 'any' ? anyOf(answers, window, view) : allOf(rule, answers, window, view);
  return verdict.outcome === 'met' ? verdict : (unlessNeeded(rule, view) ?? verdict);
}

/** Whether the item was due at all matters only when it was not kept. */
function unlessNeeded(rule: RuleOf<'parts'>, view: CallView): Verdict | null {
  for (const condition of rule.unlessMet) {
    const { holds, why } = conditionOf(condition, view);
    if (holds === 'yes') return notApplicable(why);
  }
  return null;
}

function isDue(part: Part, { facts, settings }: CallView): boolean {
  if (part.inboundOnly && facts.direction === 'outbound') return false;
  return !part.whenSetting || settings[part.whenSetting];
}

function allOf(rule: RuleOf<'parts'>, answers: Answers, window: Window, view: CallView): Verdict {
  const late = rule.window === 'opening' && rule.parts.greeting ? lateOpening(view) : null;
  const missing = answers.filter(([key, , { state }]) => state === 'missing' || (late && key === 'greeting'));
  const unsure = answers.filter(([, , { state }]) => state === 'unsure');
  const more = {
    parts: missing.map(([key]) => key),
    evidence: missing.length + unsure.length > 0 ? spoken(window) : evidenceOfAll(answers),
    searched: window.searched,
    nearest: [...missing, ...unsure].map(([, , { nearest }]) => nearest).find(Boolean) ?? null,
  };
  const names = (list: Answers) => list.map(([, part]) => part.name).join('、');
  const doubt = unsure.map(([, , { why }]) => why).join('；');
  if (missing.length > 0 && isUnheard(window, view)) {
    return needsHuman(
      missing.length + unsure.length,
      `没有听到${names(missing)}，但这一段有没听清的话，请人工听一遍`,
      more,
    );
  }
  if (missing.length > 0) {
    const why = `${late ?? `缺少${names(missing)}`}${doubt ? `;另外${doubt}` : ''}`;
    return missed(missing.length, why, { ...more, openTimes: unsure.length });
  }
  if (unsure.length > 0)
    return needsHuman(unsure.length, doubt, { ...more, parts: unsure.map(([key]) => key) });
  return met(`${names(answers)}都说到了`, more);
}

function anyOf(answers: Answers, window: Window, view: CallView): Verdict {
  const said = answers.filter(([, , { state }]) => state === 'said');
  const more = { evidence: evidenceOfAll(said), searched: window.searched };
  const names = (list: Answers) => list.map(([, part]) => part.name).join('、');
  if (said.length > 0) return met(`说到了${names(said)}`, more);
  const nearest = answers
    .map(([, , answer]) => answer.nearest)
    .sort((a, b) => (b?.similarity ?? 0) - (a?.similarity ?? 0))[0];
  const unsure = answers.filter(([, , { state }]) => state === 'unsure');
  const close = { ...more, evidence: evidenceOfAll(unsure), nearest: nearest ?? null };
  if (unsure.length > 0) return needsHuman(1, unsure.map(([, , { why }]) => why).join('；'), close);
  if (isUnheard(window, view))
    return needsHuman(1, `没有听到${names(answers)}，但这一段有没听清的话，请人工听一遍`, close);
  return missed(1, `没有听到${names(answers)}`, { ...close, nearest: nearest ?? null });
}

/** The agent spoke in the window and nobody could write down what: silence there proves nothing. */
function isUnheard({ searched }: Window, { transcript }: CallView): boolean {
  return transcript.unheard.some((span) => span.speaker !== 'customer' && touches(span, searched));
}

function evidenceOfAll(answers: Answers): Evidence[] {
  return answers.flatMap(([, , { evidence }]) => evidence).slice(0, 8);
}

function spoken({ lines }: Window): Evidence[] {
  return lines.slice(-6).map(({ speaker, startMs, endMs, text }) => ({ speaker, startMs, endMs, text }));
}

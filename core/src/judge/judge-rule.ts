import type { Condition } from '../rules/condition.ts';
import type { Rule } from '../rules/rule-set.ts';
import { type Answer, answer, isUnknowable, type Place, stateOf } from './answer.ts';
import type { Scope } from './scope.ts';
import { touches } from './spans.ts';
import { met, missed, needsHuman, notApplicable, type Verdict } from './verdict.ts';

/** What a rule says of a call, and the places it found, so that other rules do not count them again. */
export type Judged = { verdict: Verdict; places: Place[] };

const MOST_EVIDENCE = 12;
const MOST_SENTENCES = 4;
const ANSWERED_WITHIN_MS = 10_000;

/** One rule against one call: is it due, does it hold, and in whose hands is the decision. */
export function judgeRule(rule: Rule, scope: Scope, others: Map<string, Judged>): Judged {
  const undue = whyNotDue(rule, scope);
  if (undue?.outcome === 'not-applicable') return { verdict: undue, places: [] };
  const asked = faultsOf(rule, scope);
  if (asked.notDue !== null) {
    return {
      verdict: rule.isMetWhenNone ? met(rule.kept ?? asked.notDue) : notApplicable(asked.notDue),
      places: [],
    };
  }
  const found = withoutCounted(asked, rule, others);
  const places = [...found.gaps, ...found.doubts];
  // What was kept is met, whether it was due or not.
  const unproved = places.length > 0 ? (undue ?? dueBy(rule.dueWhen, rule, scope)) : null;
  return unproved ? { verdict: unproved, places: [] } : { verdict: verdictOf(rule, found), places };
}

/** Not due; or, as `needs-human`, nobody can say whether it is. */
function whyNotDue(rule: Rule, scope: Scope): Verdict | null {
  const unknown: string[] = [];
  for (const condition of rule.notWhen) {
    const found = scope.ask(condition, scope);
    if (stateOf(found) === 'yes') return notApplicable(found.hits[0]?.why ?? condition.name ?? '这项不适用');
    if (stateOf(found) === 'unknown') unknown.push(found.doubts[0]!.why);
  }
  return dueBy(rule.when, rule, scope) ?? (unknown[0] ? needsHuman(null, unknown[0]) : null);
}

function dueBy(condition: Condition | undefined, { whenNot }: Rule, scope: Scope): Verdict | null {
  const due = condition && scope.ask(condition, scope);
  if (!due || stateOf(due) === 'yes') return null;
  if (isUnknowable(due)) return needsHuman(null, due.doubts[0]!.why);
  return notApplicable(whenNot ?? reasonOf(due));
}

function reasonOf({ gaps, notDue, doubts }: Answer): string {
  return notDue ?? gaps[0]?.why ?? doubts[0]?.why ?? '这项不适用';
}

/** As gaps: what `must` lacks, or what `never` found. As hits: what shows that the item was kept. */
function faultsOf(rule: Rule, scope: Scope): Answer {
  const found = scope.ask(rule.must ?? rule.never!, scope);
  const state = stateOf(found);
  if (rule.must) return state === 'yes' ? answer({ hits: found.hits }) : found;
  if (state === 'not-due') return found;
  if (state === 'no') return answer({ hits: found.gaps });
  // What a person has to confirm anyway is not also brought up when it was hardly heard.
  const doubts = found.doubts.filter(
    ({ times, isOpen }) => !rule.isProposal || times === null || (isOpen && found.hits.length === 0),
  );
  return answer({ gaps: rule.isProposal ? oncePerSentence(found.hits) : found.hits, doubts });
}

/** A person confirms a sentence once, however many signs of the fault are in it. */
function oncePerSentence(places: Place[]): Place[] {
  return places.filter(({ line }, i) => !line || places.findIndex((other) => other.line === line) === i);
}

/** One fault, two items: what an item before this one counts is left to it. */
function withoutCounted(found: Answer, { yieldsTo }: Rule, others: Map<string, Judged>): Answer {
  const taken = yieldsTo.flatMap((item) => others.get(item)?.places ?? []);
  if (taken.length === 0) return found;
  const isFree = ({ span }: Place) =>
    !span || !taken.some((other) => other.span && touches(other.span, span));
  const doubts = found.doubts.filter((each) => isFree(each) && !(each.isOpen && isAnswerTo(each, taken)));
  return { ...found, gaps: found.gaps.filter(isFree), doubts };
}

/** A customer's 你什么态度 after words that another item counts asks nobody anything new. */
function isAnswerTo({ span }: Place, taken: Place[]): boolean {
  return taken.some((other) => {
    const laterMs = span && other.span ? span.startMs - other.span.endMs : -1;
    return laterMs >= 0 && laterMs <= ANSWERED_WITHIN_MS;
  });
}

function verdictOf(rule: Rule, { hits, gaps, doubts }: Answer): Verdict {
  if (gaps.length === 0 && doubts.length === 0) {
    return met(rule.kept ?? sentences(hits, '没有发现问题'), {
      evidence: evidenceOf(hits),
      searched: hits[0]?.searched ?? null,
    });
  }
  const open = doubts.some(({ times }) => times === null)
    ? null
    : doubts.reduce((sum, { times = 1 }) => sum + (times ?? 0), 0);
  const first = gaps[0] ?? doubts[0];
  const more = {
    parts: [...new Set((gaps.length > 0 ? gaps : doubts).flatMap(({ part }) => part ?? []))],
    evidence: evidenceOf([...gaps, ...doubts]),
    searched: first?.searched ?? null,
    nearest: nearestOf([...gaps, ...doubts]),
  };
  if (gaps.length === 0) return needsHuman(open, sentences(doubts, ''), more);
  if (rule.isProposal || rule.confirmAbove === 0) {
    const why = `${sentences(gaps, '')}；是否成立须由人确认`;
    return needsHuman(open === null ? null : gaps.length + open, why, { ...more, isProposal: true });
  }
  const sure = Math.min(gaps.length, rule.confirmAbove ?? gaps.length);
  const tooMany = gaps.length > sure ? `；共 ${gaps.length} 次，其中 ${gaps.length - sure} 次须人工确认` : '';
  const doubted = doubts.length > 0 ? `；另外${sentences(doubts, '')}` : '';
  const openTimes = open === null ? null : open + gaps.length - sure;
  return missed(sure, `${sentences(gaps, '')}${tooMany}${doubted}`, { ...more, openTimes });
}

function sentences(places: Place[], none: string): string {
  const all = [...new Set(places.map(({ why }) => why))];
  const more = all.length > MOST_SENTENCES ? `等 ${all.length} 处` : '';
  return all.length > 0 ? all.slice(0, MOST_SENTENCES).join('；') + more : none;
}

function nearestOf(places: Place[]): Verdict['nearest'] {
  for (const { nearest } of places) {
    const found = nearest?.();
    if (found) return found;
  }
  return null;
}

function evidenceOf(places: Place[]): Verdict['evidence'] {
  return places.flatMap(({ evidence }) => evidence).slice(0, MOST_EVIDENCE);
}

import type { Finding } from '../judge/finding.ts';
import { met, missed, notApplicable } from '../judge/verdict.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { Decision } from './decision.ts';
import { DISMISS_REASONS } from './dismiss-reasons.ts';
import { refuseContradictions } from './refuse-contradictions.ts';

/**
 * The findings as people decided them (house rule: the machine proposes, people decide). What nobody decided stays as
 * the machine left it, open or not. Evidence is kept, so that everybody sees what was decided on. An item the machine
 * did not judge gets a finding of its own, at the end, in the order of the decisions.
 * Throws `bad-decision` for decisions that contradict themselves or the findings.
 */
export function applyDecisions(findings: Finding[], decisions: Decision[], schedule: Schedule): Finding[] {
  refuseContradictions(findings, decisions, schedule);
  const decided = findings.map((finding) => {
    const decision = decisions.find(({ item }) => item === finding.item);
    return decision ? decide(decision, finding) : finding;
  });
  const unseen = decisions.filter(({ item }) => !findings.some((finding) => finding.item === item));
  return [...decided, ...unseen.map((decision) => decide(decision, null))];
}

function decide(decision: Decision, finding: Finding | null): Finding {
  const { item, kind, atMs } = decision;
  const seen = finding && { parts: finding.parts, evidence: finding.evidence, nearest: finding.nearest };
  const where = { ...seen, searched: finding?.searched ?? null };
  const why = sentence(decision, finding);
  switch (kind) {
    case 'uphold':
      return { item, ...missed(decision.times ?? timesSeen(finding!), why, where) };
    case 'dismiss':
      return { item, ...met(why, { ...where, parts: [] }) };
    case 'not-applicable':
      return { item, ...notApplicable(why, { ...where, parts: [] }) };
    case 'add': {
      const here = { startMs: atMs!, endMs: atMs!, speaker: null, text: '' };
      return { item, ...missed(decision.times ?? 1, why, { evidence: [here] }) };
    }
  }
}

/** As often as the machine saw it; where nobody can say how often, at least once more than was sure. */
function timesSeen({ times, openTimes }: Finding): number {
  return Math.max(1, times + (openTimes ?? 1));
}

const SAYS: Record<Decision['kind'], string> = {
  uphold: '人工判定成立',
  dismiss: '人工判定不成立',
  'not-applicable': '人工判定不适用',
  add: '人工补充',
};

function sentence({ kind, reason, comment, isBySubmission }: Decision, finding: Finding | null): string {
  // An upheld finding is told in the machine's words: they say what happened.
  if (isBySubmission && finding) return finding.why;
  const said = [reason && reason !== 'other' ? DISMISS_REASONS[reason] : null, comment]
    .filter(Boolean)
    .join('，');
  const decided = said ? `${SAYS[kind]}：${said}` : SAYS[kind];
  return finding && kind !== 'add' ? `${decided}（机检：${finding.why}）` : decided;
}

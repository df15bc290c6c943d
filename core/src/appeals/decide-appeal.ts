import type { Finding } from '../judge/finding.ts';
import { Refusal } from '../refusal.ts';
import { plainDecision } from '../review/complete-decisions.ts';
import type { Decision } from '../review/decision.ts';
import type { DismissReason } from '../review/dismiss-reasons.ts';
import { previewScorecard } from '../review/preview-scorecard.ts';
import { isFault } from '../review/refuse-contradictions.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { Scorecard } from '../scorecard/scorecard.ts';
import type { AppealOutcome } from './appeal.ts';

export type AppealAnswer = {
  outcome: AppealOutcome;
  /** Of `partly`: how often the fault still counts. */
  times: number | null;
  /** Of `allowed`: from the list of reasons, so that it can be counted; null is 其他. */
  reason: DismissReason | null;
  /** What the agent reads. */
  answer: string;
};

/** The score that is objected to: what the machine saw, and every human decision that counts in it. */
export type Contested = { item: string; machine: Finding[]; decisions: Decision[]; schedule: Schedule };

/**
 * The decisions and the scorecard after an answer; null when it changes nothing (`rejected`). The score may only rise
 * or stay, whatever the answer: it is computed before and after, and refused otherwise.
 * Throws `appeal-no-deduction`, `appeal-bad-times`, `score-would-fall`.
 */
export function decideAppeal(
  contested: Contested,
  answer: AppealAnswer,
): { decisions: Decision[]; scorecard: Scorecard } | null {
  if (answer.outcome === 'rejected') return null;
  const { item, machine, decisions: before, schedule } = contested;
  const old = previewScorecard(machine, before, schedule);
  const missed = old.findings.find((finding) => finding.item === item && finding.outcome === 'missed');
  if (!missed) throw new Refusal('appeal-no-deduction', { detail: item });
  const others = before.filter((decision) => decision.item !== item);
  const own = before.find((decision) => decision.item === item);
  const decided =
    answer.outcome === 'allowed'
      ? withoutFault(contested, answer)
      : fewerTimes(contested, answer, own, missed.times);
  const decisions = [...others, ...decided];
  const scorecard = previewScorecard(machine, decisions, schedule);
  refuseFall(old, scorecard);
  return { decisions, scorecard };
}

function withoutFault({ item, machine }: Contested, { reason, answer }: AppealAnswer): Decision[] {
  const seen = machine.find((finding) => finding.item === item);
  // A fault that only a person had added goes with their decision.
  if (!isFault(seen)) return [];
  return [plainDecision(item, 'dismiss', { reason: reason ?? 'other', comment: answer })];
}

function fewerTimes(
  { item }: Contested,
  { times, answer }: AppealAnswer,
  own: Decision | undefined,
  now: number,
): Decision[] {
  if (times === null || times < 1 || times >= now)
    throw new Refusal('appeal-bad-times', { detail: `现在 ${now} 次` });
  return [plainDecision(item, own?.kind ?? 'uphold', { atMs: own?.atMs ?? null, times, comment: answer })];
}

/** Throws `score-would-fall`. An open score may be anything up to its highest. */
function refuseFall(old: Scorecard, now: Scorecard): void {
  if (now.points.highest < old.points.highest || now.points.lowest < old.points.lowest)
    throw new Refusal('score-would-fall', {
      detail: `${old.points.highest} 分变为 ${now.points.highest} 分`,
    });
}

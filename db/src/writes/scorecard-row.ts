import { randomUUID } from 'node:crypto';
import type { CallFacts } from '@tingjian/core/calls/call-facts.ts';
import type { Scorecard } from '@tingjian/core/scorecard/scorecard.ts';
import type { scorecards } from '../schema/scorecards.ts';

/** A scorecard and everything it was made from. */
export type NewScorecard = {
  callId: string;
  transcriptId: string;
  transcriptHash: string;
  ruleSetHash: string;
  scheduleHash: string;
  judgeVersion: number;
  /** Items whose faults only became proposals, because their rules are suspended. */
  suspended: string[];
  facts: CallFacts;
  scorecard: Scorecard;
};

export function scorecardRow(
  { scorecard, ...made }: NewScorecard,
  now: Date,
): typeof scorecards.$inferInsert {
  const { findings, notJudged: _, ...derived } = scorecard;
  return { ...made, id: randomUUID(), findings, derived, ...listed(scorecard), savedAt: now };
}

/** What lists are sorted and searched by; it follows from the scorecard. */
export function listed({ points, findings, open }: Pick<Scorecard, 'points' | 'findings' | 'open'>) {
  const missed = findings.filter((finding) => finding.outcome === 'missed').map((finding) => finding.item);
  return { highest: points.highest, lowest: points.lowest, missed, open };
}

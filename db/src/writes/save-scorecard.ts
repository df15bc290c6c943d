import { randomUUID } from 'node:crypto';
import type { Scorecard } from '@tingjian/core/scorecard/scorecard.ts';
import { and, eq } from 'drizzle-orm';
import { change, type Writing } from '../change.ts';
import { calls } from '../schema/calls.ts';
import { scorecards } from '../schema/scorecards.ts';
import { lockedCall } from './locked-call.ts';

export type NewScorecard = {
  callId: string;
  transcriptId: string;
  transcriptHash: string;
  ruleSetHash: string;
  scheduleHash: string;
  scorecard: Scorecard;
};

/** One scorecard per transcript, rule set and schedule: saving it again changes nothing. */
export function saveScorecard(writing: Writing, made: NewScorecard): Promise<void> {
  return change(writing, async (c) => {
    const call = await lockedCall(c, made.callId);
    // Judged from words that no longer count: the job of the newer transcript will do it.
    if (call.transcriptId !== made.transcriptId) return;
    const { findings, ...derived } = made.scorecard;
    const same = and(
      eq(scorecards.callId, made.callId),
      eq(scorecards.transcriptHash, made.transcriptHash),
      eq(scorecards.ruleSetHash, made.ruleSetHash),
      eq(scorecards.scheduleHash, made.scheduleHash),
    );
    const inserted = await c.tx
      .insert(scorecards)
      .values({
        id: randomUUID(),
        callId: made.callId,
        transcriptId: made.transcriptId,
        transcriptHash: made.transcriptHash,
        ruleSetHash: made.ruleSetHash,
        scheduleHash: made.scheduleHash,
        findings,
        derived,
        highest: derived.points.highest,
        lowest: derived.points.lowest,
        missed: findings.filter((finding) => finding.outcome === 'missed').map((finding) => finding.item),
        open: derived.open,
        savedAt: c.now,
      })
      .onConflictDoNothing()
      .returning({ id: scorecards.id });
    const [row] =
      inserted.length > 0 ? inserted : await c.tx.select({ id: scorecards.id }).from(scorecards).where(same);
    if (call.state === 'scored' && call.scorecardId === row!.id) return;
    await c.tx
      .update(calls)
      .set({ state: 'scored', progress: null, problem: null, scorecardId: row!.id, tries: 0 })
      .where(eq(calls.id, made.callId));
    await c.note({
      action: 'save-scorecard',
      subject: `call:${made.callId}`,
      before: { state: call.state, scorecardId: call.scorecardId },
      after: {
        state: 'scored',
        scorecardId: row!.id,
        transcriptHash: made.transcriptHash,
        ruleSetHash: made.ruleSetHash,
        scheduleHash: made.scheduleHash,
      },
    });
    await c.tell({ id: made.callId, state: 'scored', progress: null });
  });
}

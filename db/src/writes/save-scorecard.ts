import type { Risk } from '@tingjian/core/review/risk.ts';
import { and, eq } from 'drizzle-orm';
import { change, type Writing } from '../change.ts';
import { calls } from '../schema/calls.ts';
import { scorecards } from '../schema/scorecards.ts';
import { announceScored } from './announce-scored.ts';
import { lockedCall } from './locked-call.ts';
import { queueRisks } from './queue-risks.ts';
import { type NewScorecard, scorecardRow } from './scorecard-row.ts';

/**
 * One scorecard per transcript, rule set, schedule and version of the judge: saving it again changes nothing. `risks`:
 * why a person should hear the call, most urgent first.
 */
export function saveScorecard(writing: Writing, made: NewScorecard, risks: Risk[] = []): Promise<void> {
  return change(writing, async (c) => {
    const call = await lockedCall(c, made.callId);
    // Judged from words that no longer count: the job of the newer transcript will do it.
    if (call.transcriptId !== made.transcriptId) return;
    const { callId, transcriptHash, ruleSetHash, scheduleHash, judgeVersion, suspended } = made;
    const same = and(
      eq(scorecards.callId, callId),
      eq(scorecards.transcriptHash, transcriptHash),
      eq(scorecards.ruleSetHash, ruleSetHash),
      eq(scorecards.scheduleHash, scheduleHash),
      eq(scorecards.judgeVersion, judgeVersion),
      eq(scorecards.suspended, suspended),
    );
    const inserted = await c.tx
      .insert(scorecards)
      .values(scorecardRow(made, c.now))
      .onConflictDoNothing()
      .returning({ id: scorecards.id });
    const [row] =
      inserted.length > 0 ? inserted : await c.tx.select({ id: scorecards.id }).from(scorecards).where(same);
    if (call.state === 'scored' && call.scorecardId === row!.id) return;
    await c.tx
      .update(calls)
      .set({ state: 'scored', progress: null, problem: null, scorecardId: row!.id, tries: 0 })
      .where(eq(calls.id, callId));
    await c.note({
      action: 'save-scorecard',
      subject: `call:${callId}`,
      before: { state: call.state, scorecardId: call.scorecardId },
      after: {
        ...{ state: 'scored', scorecardId: row!.id, transcriptHash, ruleSetHash, scheduleHash, judgeVersion },
        ...(suspended.length > 0 && { suspended }),
      },
    });
    await queueRisks(c, callId, risks);
    if (call.scorecardId === null) await announceScored(c, call, made.scorecard);
    await c.tell({ id: callId, state: 'scored', progress: null });
  });
}

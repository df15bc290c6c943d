import { randomUUID } from 'node:crypto';
import { aloneScore } from '@tingjian/core/agreement/alone-score.ts';
import { Refusal } from '@tingjian/core/refusal.ts';
import type { Decision } from '@tingjian/core/review/decision.ts';
import { and, eq } from 'drizzle-orm';
import { change, type Writing } from '../../change.ts';
import { scheduleOfCalibration } from '../../reads/calibrations/schedule-of-calibration.ts';
import { calibrationCalls, calibrationPeople, calibrationScores } from '../../schema/calibrations.ts';
import { lockedCalibration } from './locked-calibration.ts';

export type CalibrationScoring = {
  calibrationId: string;
  callId: string;
  by: string;
  decisions: Decision[];
  /** Final: it is never changed afterwards. Else a draft. */
  isSubmitted: boolean;
};

/** What one person makes of one call, alone. Only their own, only while the session is open, submitted only once. */
export function saveCalibrationScore(
  writing: Writing,
  { calibrationId, callId, by, decisions, isSubmitted }: CalibrationScoring,
): Promise<{ points: number }> {
  return change(writing, async (c) => {
    const calibration = await lockedCalibration(c, calibrationId);
    const isChosen = and(
      eq(calibrationCalls.calibrationId, calibrationId),
      eq(calibrationCalls.callId, callId),
    );
    const isAsked = and(
      eq(calibrationPeople.calibrationId, calibrationId),
      eq(calibrationPeople.personNumber, by),
    );
    const [call] = await c.tx.select().from(calibrationCalls).where(isChosen);
    const [person] = await c.tx.select().from(calibrationPeople).where(isAsked);
    if (!call) throw new Refusal('call-not-found');
    if (!person) throw new Refusal('not-in-calibration');
    if (calibration.state !== 'scoring') throw new Refusal('calibration-closed');
    const schedule = await scheduleOfCalibration(c.tx, calibrationId, callId);
    const { points, misses } = aloneScore(decisions, schedule);
    const values = { decisions, missed: misses, points, isSubmitted, savedAt: c.now };
    const [saved] = await c.tx
      .insert(calibrationScores)
      .values({ id: randomUUID(), calibrationId, callId, personNumber: by, ...values })
      .onConflictDoUpdate({
        target: [calibrationScores.calibrationId, calibrationScores.callId, calibrationScores.personNumber],
        set: values,
        setWhere: eq(calibrationScores.isSubmitted, false),
      })
      .returning({ id: calibrationScores.id });
    if (!saved) throw new Refusal('calibration-submitted');
    if (isSubmitted) {
      await c.note({
        action: 'submit-calibration-score',
        subject: `calibration:${calibrationId}`,
        after: { callId, points, missed: misses },
      });
    }
    return { points };
  });
}

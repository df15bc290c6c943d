import type { Schedule } from '@tingjian/core/schedule/schedule.ts';
import { and, eq } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { calibrationCalls } from '../../schema/calibrations.ts';
import { schedules } from '../../schema/schedules.ts';
import { scorecards } from '../../schema/scorecards.ts';
import { scheduleRead } from '../schedule-read.ts';

/** What faults of this call cost everybody in the session: the schedule of its scorecard when the session was made. */
export async function scheduleOfCalibration(
  db: Queries,
  calibrationId: string,
  callId: string,
): Promise<Schedule> {
  const [row] = await db
    .select({ text: schedules.text })
    .from(calibrationCalls)
    .innerJoin(scorecards, eq(scorecards.id, calibrationCalls.scorecardId))
    .innerJoin(schedules, eq(schedules.hash, scorecards.scheduleHash))
    .where(and(eq(calibrationCalls.calibrationId, calibrationId), eq(calibrationCalls.callId, callId)));
  if (!row) throw new Error(`call ${callId} of calibration ${calibrationId} has no schedule`);
  return scheduleRead(row.text);
}

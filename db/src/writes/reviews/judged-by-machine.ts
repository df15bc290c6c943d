import type { Finding } from '@tingjian/core/judge/finding.ts';
import type { Schedule } from '@tingjian/core/schedule/schedule.ts';
import { eq } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { scheduleRead } from '../../reads/schedule-read.ts';
import { schedules } from '../../schema/schedules.ts';
import { scorecards } from '../../schema/scorecards.ts';

/** What a review decides on: the machine's findings, and the schedule they were costed with. */
export async function judgedByMachine(
  db: Queries,
  scorecardId: string,
): Promise<{ findings: Finding[]; schedule: Schedule }> {
  const [row] = await db
    .select({ findings: scorecards.findings, text: schedules.text })
    .from(scorecards)
    .innerJoin(schedules, eq(schedules.hash, scorecards.scheduleHash))
    .where(eq(scorecards.id, scorecardId));
  if (!row) throw new Error(`scorecard ${scorecardId} or its schedule is gone`);
  return { findings: row.findings, schedule: scheduleRead(row.text) };
}

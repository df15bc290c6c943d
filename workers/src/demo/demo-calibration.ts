import { plainDecision } from '@tingjian/core/review/complete-decisions.ts';
import { seededNumbers } from '@tingjian/core/sampling/seeded-numbers.ts';
import type { Writing } from '@tingjian/db/change.ts';
import { reviewedDemoCalls } from '@tingjian/db/reads/demo/reviewed-demo-calls.ts';
import { concludeCalibration } from '@tingjian/db/writes/calibrations/conclude-calibration.ts';
import { makeCalibration } from '@tingjian/db/writes/calibrations/make-calibration.ts';
import { openCalibration } from '@tingjian/db/writes/calibrations/open-calibration.ts';
import { saveCalibrationScore } from '@tingjian/db/writes/calibrations/save-calibration-score.ts';
import { as, atHour, type DemoMonth } from './demo-time.ts';

const PEOPLE = ['9011', '9012', '9031'];
const [EXPERT, MANAGER] = ['9031', '9021'];
const MEETING_DAY = 20;
const CALLS = 3;

/** One calibration a month: the inspectors and the trainer score the same calls alone, then compare. */
export async function addDemoCalibration(
  writing: Writing,
  { month, now }: { month: DemoMonth; now: Date },
): Promise<void> {
  const day = month.days[MEETING_DAY - 1];
  if (day === undefined || atHour(day, 17) > now) return;
  const reviewed = await reviewedDemoCalls(writing.db, month.month);
  const chosen = reviewed
    .filter(({ publishedAt, missed }) => publishedAt < atHour(day, 9) && missed.length > 0)
    .slice(-CALLS);
  if (chosen.length < CALLS) return;
  const { id } = await makeCalibration(as(writing, MANAGER!, atHour(day, 9)), {
    ...{ title: `${month.month} 校准会`, callIds: chosen.map(({ callId }) => callId), people: PEOPLE },
    ...{ expert: EXPERT!, dueAt: atHour(day, 16), by: MANAGER! },
  });
  for (const [turn, by] of PEOPLE.entries()) {
    for (const { callId, label, missed } of chosen) {
      const numbers = seededNumbers(`calibration ${label} ${by}`);
      const found = missed.filter(() => by === EXPERT || numbers.share() < 0.85);
      const decisions = found.map((item) => plainDecision(item, 'add', { times: 1, atMs: 30_000 }));
      const asked = { calibrationId: id, callId, by, decisions, isSubmitted: true };
      await saveCalibrationScore(as(writing, by, atHour(day, 10 + turn)), asked);
    }
  }
  await openCalibration(as(writing, MANAGER!, atHour(day, 16)), { id, by: MANAGER! });
  const conclusion = '等待告知的起点统一按客户最后一句话算起；敷衍语气按 U21 判，不再按 U26。';
  await concludeCalibration(as(writing, MANAGER!, atHour(day, 16.8)), { id, conclusion });
}

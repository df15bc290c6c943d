import { compareCalibration } from '@tingjian/core/agreement/compare-calibration.ts';
import type { Database } from '@tingjian/db/connect.ts';
import type { CalibrationDetails } from '@tingjian/db/reads/calibrations/calibration-details.ts';
import { schedulesByHash } from '@tingjian/db/reads/schedules-by-hash.ts';
import type { CalibrationAnswer, OwnScore } from '../answers/calibrations.ts';

/** A session as one person may see it: everybody's points only once it is compared. `viewer`: null for a program. */
export async function calibrationSeenBy(
  db: Database,
  details: CalibrationDetails,
  viewer: string | null,
): Promise<CalibrationAnswer> {
  const { calibration, calls, people, scores } = details;
  const submitted = scores.filter(({ isSubmitted }) => isSubmitted);
  const isCompared = calibration.state === 'compared';
  const itemNames = isCompared ? await namesOf(db, details) : {};
  const comparison = isCompared
    ? compareCalibration({
        people: people.map(({ number }) => number),
        calls: calls.map(({ id }) => id),
        items: Object.keys(itemNames),
        expert: calibration.expertNumber,
        scores: submitted.map(({ person, callId, points, missed }) => ({
          ...{ person, call: callId, points, misses: missed },
        })),
      })
    : null;
  return {
    ...{ id: calibration.id, title: calibration.title, state: calibration.state },
    dueAt: calibration.dueAt?.toISOString() ?? null,
    madeAt: calibration.madeAt.toISOString(),
    madeBy: calibration.makerName,
    comparedAt: calibration.comparedAt?.toISOString() ?? null,
    ...{ conclusion: calibration.conclusion, expert: calibration.expertNumber, people },
    calls: calls.map(({ scheduleHash: _, startedAt, ...call }) => ({
      ...call,
      startedAt: startedAt.toISOString(),
    })),
    submitted: submitted.map(({ callId, person }) => ({ callId, person })),
    mine: ownScores(details, viewer),
    ...{ comparison, itemNames },
  };
}

/** What this person has scored so far; null when they do not take part. */
export function ownScores({ people, scores }: CalibrationDetails, viewer: string | null): OwnScore[] | null {
  if (!people.some(({ number }) => number === viewer)) return null;
  return scores
    .filter(({ person }) => person === viewer)
    .map(({ callId, decisions, points, isSubmitted }) => ({ callId, decisions, points, isSubmitted }));
}

/** Every item of the schedules the calls were scored by. */
async function namesOf(db: Database, { calls }: CalibrationDetails): Promise<Record<string, string>> {
  const schedules = await schedulesByHash(db, [...new Set(calls.map(({ scheduleHash }) => scheduleHash))]);
  const named = schedules.flatMap(({ items }) =>
    Object.entries(items).map(([code, { name }]) => [code, name]),
  );
  return Object.fromEntries(named);
}

import type { ScoreAlone } from '@tingjian/core/agreement/compare-calibration.ts';
import { and, asc, eq, gte, lt, sql } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { calibrationScores, calibrations } from '../../schema/calibrations.ts';
import { people } from '../../schema/people.ts';

/** A submitted score of a session compared in this time. `call` is of one session only. */
export type ComparedScore = ScoreAlone & { name: string; calibrationId: string };

/** The scores of the sessions compared from `from` on and before `to`. */
export function comparedScores(
  db: Queries,
  { from, to }: { from?: Date; to?: Date },
): Promise<ComparedScore[]> {
  return db
    .select({
      person: calibrationScores.personNumber,
      name: people.name,
      calibrationId: calibrationScores.calibrationId,
      call: sql<string>`${calibrationScores.calibrationId} || ' ' || ${calibrationScores.callId}`,
      points: calibrationScores.points,
      misses: calibrationScores.missed,
    })
    .from(calibrationScores)
    .innerJoin(calibrations, eq(calibrations.id, calibrationScores.calibrationId))
    .innerJoin(people, eq(people.number, calibrationScores.personNumber))
    .where(
      and(
        ...[eq(calibrations.state, 'compared'), eq(calibrationScores.isSubmitted, true)],
        from && gte(calibrations.comparedAt, from),
        to && lt(calibrations.comparedAt, to),
      ),
    )
    .orderBy(asc(calibrations.comparedAt), asc(calibrationScores.personNumber));
}

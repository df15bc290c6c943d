import type { Sample } from '@tingjian/core/kpi/dashboard/sample.ts';
import { type SQL, sql } from 'drizzle-orm';
import { calls } from '../schema/calls.ts';
import { scorecards } from '../schema/scorecards.ts';

/** What a figure was counted from, in the same terms as the daily sums (reads/sums/qa-days-of.ts). */
export type Behind = {
  /** The team the agent was in on the day of the call. */
  team?: string;
  sample?: Sample;
  /** An item that was missed by the score that counts. */
  missed?: string;
  /** Points that count, this or more and less than that. */
  pointsFrom?: number;
  pointsBelow?: number;
};

const DAY = sql`(${calls.startedAt} at time zone 'Asia/Shanghai')::date`;
/** Of the version that counts, else what the machine left with every proposal dismissed. */
const POINTS = sql`coalesce((select v.points from score_versions v where v.id = ${calls.versionId}), ${scorecards.highest})`;
const MISSED = sql`coalesce((select v.missed from score_versions v where v.id = ${calls.versionId}), ${scorecards.missed})`;
const reviewed = (queue: SQL) =>
  sql`exists (select 1 from reviews r where r.call_id = ${calls.id} and r.state = 'done' and ${queue})`;
const RANDOM = sql`(${calls.versionId} is not null and ${reviewed(sql`r.queue = 'random'`)})`;
const REVIEWED = sql`(${calls.versionId} is not null and ${reviewed(sql`true`)})`;
const SAMPLES: Record<Sample, SQL> = {
  random: RANDOM,
  risk: sql`(${REVIEWED} and not ${RANDOM})`,
  machine: sql`(${scorecards.id} is not null and not ${REVIEWED})`,
};

/** The calls behind a figure, as conditions on `calls` and their scorecard. */
export function behindFigure({ team, sample, missed, pointsFrom, pointsBelow }: Behind): SQL[] {
  return [
    ...(team === undefined
      ? []
      : [
          sql`(select s.team_id from team_stays s where s.person_number = ${calls.agentNumber}
            and s.from_day <= ${DAY} and (s.to_day is null or s.to_day >= ${DAY})
            order by s.from_day desc limit 1) = ${team}`,
        ]),
    ...(sample === undefined ? [] : [SAMPLES[sample]]),
    ...(missed === undefined ? [] : [sql`${MISSED} @> array[${missed}]::text[]`]),
    ...(pointsFrom === undefined ? [] : [sql`${POINTS} >= ${pointsFrom}`]),
    ...(pointsBelow === undefined ? [] : [sql`${POINTS} < ${pointsBelow}`]),
  ];
}

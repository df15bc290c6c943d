import { chinaDaysSpan } from '@tingjian/core/calendar/china-day.ts';
import type { QaDetail } from '@tingjian/core/exports/qa-detail-rows.ts';
import { and, asc, eq, gte, isNotNull, lt, type SQL, sql } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { calls } from '../../schema/calls.ts';
import { people } from '../../schema/people.ts';
import { scoreVersions } from '../../schema/score-versions.ts';
import { scorecards } from '../../schema/scorecards.ts';
import { callsInScope, type Scope } from '../../scope.ts';
import { hiddenFrom, type Judging } from '../reviews/hidden-from.ts';

/** Calls that are read at a time. */
const BATCH = 100;

export type QaAsked = { from: string; to: string; scope: Scope; judging: Judging };

/** How many judged calls of these days are within reach. */
export async function countQaDetails(db: Queries, asked: QaAsked): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(calls)
    .innerJoin(scorecards, eq(scorecards.id, calls.scorecardId))
    .where(and(...conditions(asked)));
  return row!.count;
}

/**
 * The judged calls of these days (China, both included) within reach, oldest first, some at a time: the score that
 * counts now, with its findings. An agent gets only what was published to them; nobody what they have to judge blind.
 */
export async function* qaDetails(db: Queries, asked: QaAsked): AsyncGenerator<QaDetail[], void> {
  let after: SQL | undefined;
  for (;;) {
    const rows = await db
      .select({
        ...{ id: calls.id, label: calls.label, externalId: calls.externalId, startedAt: calls.startedAt },
        // To the last digit: a Date would forget it.
        moment: sql<string>`${calls.startedAt}::text`,
        ...{ agentNumber: calls.agentNumber, agentName: people.name, source: scoreVersions.source },
        teamName: sql<
          string | null
        >`(select team.name from team_stays stay join teams team on team.id = stay.team_id
          where stay.person_number = ${calls.agentNumber}
            and stay.from_day <= (${calls.startedAt} at time zone 'Asia/Shanghai')::date
            and (stay.to_day is null or stay.to_day >= (${calls.startedAt} at time zone 'Asia/Shanghai')::date)
          order by stay.from_day desc limit 1)`,
        ...{ machine: scorecards.findings, derived: scorecards.derived, highest: scorecards.highest },
        ...{ ruleSetHash: scorecards.ruleSetHash, scheduleHash: scorecards.scheduleHash },
        ...{ findings: scoreVersions.findings, decided: scoreVersions.derived, points: scoreVersions.points },
        isFatal: scoreVersions.isFatal,
      })
      .from(calls)
      .innerJoin(people, eq(people.number, calls.agentNumber))
      .innerJoin(scorecards, eq(scorecards.id, calls.scorecardId))
      .leftJoin(scoreVersions, eq(scoreVersions.id, calls.versionId))
      .where(and(...conditions(asked), after))
      .orderBy(asc(calls.startedAt), asc(calls.id))
      .limit(BATCH);
    const last = rows.at(-1);
    if (!last) return;
    after = sql`(${calls.startedAt}, ${calls.id}) > (${last.moment}::timestamptz, ${last.id}::uuid)`;
    yield rows.map(({ id: _, moment: __, machine, derived, highest, findings, decided, ...row }) => ({
      ...{ label: row.label, externalId: row.externalId, startedAt: row.startedAt.toISOString() },
      ...{
        agentNumber: row.agentNumber,
        agentName: row.agentName,
        teamName: row.teamName,
        source: row.source,
      },
      ...{ points: row.points ?? highest, isFatal: row.isFatal ?? false },
      ...{ ruleSetHash: row.ruleSetHash, scheduleHash: row.scheduleHash },
      ...{ findings: findings ?? machine, deductions: (decided ?? derived).deductions },
    }));
  }
}

function conditions({ from, to, scope, judging }: QaAsked): (SQL | undefined)[] {
  const span = chinaDaysSpan({ from, to });
  const hidden = hiddenFrom(judging);
  return [
    gte(calls.startedAt, span.from!),
    lt(calls.startedAt, span.to!),
    callsInScope(scope),
    scope.reach === 'own' ? isNotNull(calls.versionId) : undefined,
    hidden ? sql`not ${hidden}` : undefined,
  ];
}

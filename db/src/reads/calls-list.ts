import type { CallState } from '@tingjian/core/calls/call-state.ts';
import { and, desc, eq, gte, ilike, lt, or, type SQL, sql } from 'drizzle-orm';
import type { Queries } from '../connect.ts';
import { calls } from '../schema/calls.ts';
import { people } from '../schema/people.ts';
import { scorecards } from '../schema/scorecards.ts';
import { callsInScope, type Scope } from '../scope.ts';
import { callColumns } from './call-columns.ts';
import { type Behind, behindFigure } from './calls-behind.ts';
import { hiddenFrom, type Judging } from './reviews/hidden-from.ts';
import { type CallSummary, summaryOf } from './summary-of.ts';

export type CallsFilter = Behind & {
  state?: CallState;
  agent?: string;
  /** Calls that started at this moment or later, and before `to`. */
  from?: Date;
  to?: Date;
  /** Part of a label, 工号, name, business type, file name or external id. */
  q?: string;
  /** Calls on which this item was missed or waits for a person. */
  item?: string;
  page: number;
  pageSize: number;
};

/** The calls that match, newest first, and how many there are in all. */
export async function callsList(
  db: Queries,
  filter: CallsFilter,
  scope: Scope,
  judging: Judging,
): Promise<{ rows: CallSummary[]; total: number }> {
  const isHidden = hiddenFrom(judging);
  // To be found by an item or by points is to be told of them.
  const { item, missed, pointsFrom, pointsBelow } = filter;
  const isAsked = item !== undefined || missed !== undefined || (pointsFrom ?? pointsBelow) !== undefined;
  const isTold = isAsked && isHidden ? sql`not ${isHidden}` : undefined;
  const where = and(callsInScope(scope), isTold, ...conditions(filter), ...behindFigure(filter));
  const rows = await db
    .select({ ...callColumns, isHidden: isHidden ?? sql<boolean>`false` })
    .from(calls)
    .innerJoin(people, eq(people.number, calls.agentNumber))
    .leftJoin(scorecards, eq(scorecards.id, calls.scorecardId))
    .where(where)
    .orderBy(desc(calls.startedAt), desc(calls.label))
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize);
  const [count] = await db
    .select({ total: sql<number>`count(*)::int` })
    .from(calls)
    .innerJoin(people, eq(people.number, calls.agentNumber))
    .leftJoin(scorecards, eq(scorecards.id, calls.scorecardId))
    .where(where);
  return { rows: rows.map(summaryOf), total: count!.total };
}

function conditions({ state, agent, from, to, q, item }: CallsFilter): (SQL | undefined)[] {
  const like = q && `%${q.replace(/[\\%_]/g, '\\$&')}%`;
  return [
    state && eq(calls.state, state),
    agent ? eq(calls.agentNumber, agent) : undefined,
    from && gte(calls.startedAt, from),
    to && lt(calls.startedAt, to),
    item
      ? sql`(${scorecards.missed} @> array[${item}]::text[] or ${scorecards.open} @> array[${item}]::text[])`
      : undefined,
    like
      ? or(
          ilike(calls.label, like),
          ilike(people.number, like),
          ilike(people.name, like),
          ilike(calls.businessType, like),
          ilike(calls.fileName, like),
          ilike(calls.externalId, like),
        )
      : undefined,
  ];
}

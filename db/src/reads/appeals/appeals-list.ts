import type { AppealOutcome, AppealState } from '@tingjian/core/appeals/appeal.ts';
import { and, asc, desc, eq, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Queries } from '../../connect.ts';
import { appeals } from '../../schema/appeals.ts';
import { calls } from '../../schema/calls.ts';
import { people } from '../../schema/people.ts';
import { scoreVersions } from '../../schema/score-versions.ts';
import { callsInScope, type Scope } from '../../scope.ts';

type Person = { number: string; name: string };

export type AppealRow = {
  id: string;
  call: { id: string; label: string };
  agent: Person;
  item: string;
  round: number;
  state: AppealState;
  reason: string;
  filedAt: string;
  answerDueAt: string;
  isOverdue: boolean;
  escalatedAt: string | null;
  outcome: AppealOutcome | null;
  answer: string | null;
  answeredBy: Person | null;
  answeredAt: string | null;
  /** Of the version that counts now, and of the one the answer made. */
  points: number;
  newVersion: number | null;
};

export type AppealsAsked = {
  state: 'open' | 'answered' | 'all';
  page: number;
  pageSize: number;
  now: Date;
};

/** Appeals within reach: the open ones by due time, the answered ones newest first. */
export async function appealsList(
  db: Queries,
  scope: Scope,
  asked: AppealsAsked,
): Promise<{ rows: AppealRow[]; total: number; open: number; overdue: number }> {
  const inReach = callsInScope(scope);
  const state = asked.state === 'all' ? undefined : eq(appeals.state, asked.state);
  const where = and(inReach, state);
  const rows = await appealRows(db, where, asked.now, {
    limit: asked.pageSize,
    offset: (asked.page - 1) * asked.pageSize,
  });
  const isOpen = sql`${appeals.state} = 'open'`;
  const [count] = await db
    .select({
      total: sql<number>`count(*) filter (where ${state ?? sql`true`})::int`,
      open: sql<number>`count(*) filter (where ${isOpen})::int`,
      overdue: sql<number>`count(*) filter (
        where ${isOpen} and ${appeals.answerDueAt} < ${asked.now.toISOString()})::int`,
    })
    .from(appeals)
    .innerJoin(calls, eq(calls.id, appeals.callId))
    .where(inReach);
  return { rows, ...count! };
}

/** Every appeal on a call, the oldest first. */
export function appealsOfCall(db: Queries, callId: string, now: Date): Promise<AppealRow[]> {
  return appealRows(db, eq(appeals.callId, callId), now);
}

/** One appeal; null if there is none. */
export async function appealSummary(db: Queries, appealId: string, now: Date): Promise<AppealRow | null> {
  return (await appealRows(db, eq(appeals.id, appealId), now))[0] ?? null;
}

const agent = alias(people, 'agent');
const answerer = alias(people, 'answerer');
const current = alias(scoreVersions, 'current');
const made = alias(scoreVersions, 'made');

export async function appealRows(
  db: Queries,
  where: SQL | undefined,
  now: Date,
  page = { limit: 1000, offset: 0 },
): Promise<AppealRow[]> {
  const rows = await db
    .select({
      appeal: appeals,
      label: calls.label,
      agentName: agent.name,
      answererName: answerer.name,
      points: current.points,
      newVersion: made.version,
    })
    .from(appeals)
    .innerJoin(calls, eq(calls.id, appeals.callId))
    .innerJoin(agent, eq(agent.number, appeals.filedBy))
    .innerJoin(current, eq(current.id, calls.versionId))
    .leftJoin(answerer, eq(answerer.number, appeals.answeredBy))
    .leftJoin(made, eq(made.id, appeals.newVersionId))
    .where(where)
    .orderBy(
      sql`${appeals.state} <> 'open'`,
      sql`case when ${appeals.state} = 'open' then ${appeals.answerDueAt} end asc`,
      desc(sql`coalesce(${appeals.answeredAt}, ${appeals.filedAt})`),
      asc(appeals.id),
    )
    .limit(page.limit)
    .offset(page.offset);
  return rows.map(({ appeal, label, agentName, answererName, points, newVersion }) => ({
    ...{ id: appeal.id, call: { id: appeal.callId, label }, item: appeal.item, round: appeal.round },
    ...{ agent: { number: appeal.filedBy, name: agentName }, state: appeal.state, reason: appeal.reason },
    ...{ filedAt: appeal.filedAt.toISOString(), answerDueAt: appeal.answerDueAt.toISOString() },
    isOverdue: appeal.state === 'open' && appeal.answerDueAt < now,
    escalatedAt: appeal.escalatedAt?.toISOString() ?? null,
    ...{ outcome: appeal.outcome, answer: appeal.answer, points, newVersion },
    answeredBy: appeal.answeredBy ? { number: appeal.answeredBy, name: answererName! } : null,
    answeredAt: appeal.answeredAt?.toISOString() ?? null,
  }));
}

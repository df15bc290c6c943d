import { chinaMonthSpan } from '@tingjian/core/calendar/china-day.ts';
import { and, eq, gte, lt, type SQL, sql } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { calls } from '../../schema/calls.ts';
import { scorecards } from '../../schema/scorecards.ts';
import { appealChances } from '../appeals/appeal-chances.ts';
import { type Standing, scoreStandings } from './score-standings.ts';

/** A publication older than this can no longer be objected to, whatever the holidays. */
const LONGEST_WAIT_MS = 30 * 24 * 3600_000;

export type PersonScore = Standing & {
  /** Items that may be objected to now, and until when the first of them. */
  appealable: string[];
  appealUntil: Date | null;
  openAppeals: number;
};

export type ScoresAsked = {
  number: string;
  now: Date;
  /** `lost`: with points lost. The last two are not limited to a month. */
  show: 'all' | 'lost' | 'to-acknowledge' | 'appealable';
  month: string;
  page: number;
  pageSize: number;
};

/** One person's scores, newest first. */
export async function personScores(
  db: Queries,
  asked: ScoresAsked,
): Promise<{ rows: PersonScore[]; total: number }> {
  const { number, now, page, pageSize } = asked;
  const offset = (page - 1) * pageSize;
  if (asked.show === 'appealable') {
    const all = await appealableScores(db, number, now);
    return { rows: all.slice(offset, offset + pageSize), total: all.length };
  }
  const where = and(eq(calls.agentNumber, number), shown(asked));
  const standings = await scoreStandings(db, where, { limit: pageSize, offset });
  const [count] = await db
    .select({ total: sql<number>`count(*)::int` })
    .from(calls)
    .innerJoin(scorecards, eq(scorecards.id, calls.scorecardId))
    .where(where);
  return { rows: await withChances(db, standings, number, now), total: count!.total };
}

/** Every score of this person's with an item that may be objected to now. */
export async function appealableScores(db: Queries, number: string, now: Date): Promise<PersonScore[]> {
  const since = new Date(now.getTime() - LONGEST_WAIT_MS).toISOString();
  const recent = sql`(exists (select 1 from score_versions v where v.call_id = ${calls.id} and v.published_at > ${since})
    or (${calls.versionId} is null
      and exists (select 1 from scorecards s where s.id = ${calls.scorecardId} and s.saved_at > ${since})))`;
  const standings = await scoreStandings(db, and(eq(calls.agentNumber, number), hasLost, recent));
  const scores = await withChances(db, standings, number, now);
  return scores.filter(({ appealable }) => appealable.length > 0);
}

/** How many published scores wait for this person to say that they have seen them. */
export async function scoresToAcknowledge(db: Queries, number: string): Promise<number> {
  const [count] = await db
    .select({ total: sql<number>`count(*)::int` })
    .from(calls)
    .where(and(eq(calls.agentNumber, number), unacknowledged));
  return count!.total;
}

const hasLost = sql`cardinality(coalesce(
  (select v.missed from score_versions v where v.id = ${calls.versionId}), ${scorecards.missed})) > 0`;

const unacknowledged = sql`exists (
  select 1 from score_versions v where v.id = ${calls.versionId} and v.acknowledged_at is null)`;

function shown({ show, month }: ScoresAsked): SQL | undefined {
  if (show === 'to-acknowledge') return unacknowledged;
  const { from, until } = chinaMonthSpan(month);
  const inMonth = and(gte(calls.startedAt, from), lt(calls.startedAt, until));
  if (show === 'all') return inMonth;
  return and(inMonth, hasLost);
}

async function withChances(
  db: Queries,
  standings: Standing[],
  number: string,
  now: Date,
): Promise<PersonScore[]> {
  const chances = await appealChances(db, standings, { by: number, now });
  return standings.map((standing) => {
    const own = [...chances.get(standing.callId)!];
    const may = own.flatMap(([item, chance]) => (chance.may ? [{ item, until: chance.until }] : []));
    const untils = may.map(({ until }) => until.getTime());
    return {
      ...standing,
      appealable: may.map(({ item }) => item),
      appealUntil: untils.length > 0 ? new Date(Math.min(...untils)) : null,
      openAppeals: own.filter(([, chance]) => !chance.may && chance.why === 'appeal-waiting').length,
    };
  });
}

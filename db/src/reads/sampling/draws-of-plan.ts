import type { DrawKind } from '@tingjian/core/sampling/decide-draw.ts';
import { asc, eq, sql } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { people } from '../../schema/people.ts';
import { reviews } from '../../schema/reviews.ts';
import { samplingDraws, samplingPicks } from '../../schema/sampling.ts';

/** One draw and how far its calls are. Counts but for `expected`, which is an average. */
export type DrawProgress = {
  id: string;
  kind: DrawKind;
  /** 工号; empty for the slice of the centre. */
  person: string;
  name: string | null;
  fromDay: string;
  toDay: string;
  seed: string;
  drawnAt: Date;
  frame: number;
  late: number;
  expected: number;
  taken: number;
  done: number;
  blind: number;
  /** To be judged blind, but somebody had begun with the machine's findings before their eyes. */
  unblinded: number;
  /** Also in the risk queue: one review serves both. */
  alsoRisk: number;
};

const countOf = (condition: ReturnType<typeof sql>) =>
  sql<number>`(count(*) filter (where ${condition}))::int`;

/** The draws of a plan by week, then agent, the slice of the centre last. */
export function drawsOfPlan(db: Queries, planId: string): Promise<DrawProgress[]> {
  const frame = sql`jsonb_array_length(${samplingDraws.frame})`;
  const late = sql`jsonb_array_length(jsonb_path_query_array(${samplingDraws.frame}, '$[*] ? (@.isLate == true)'))`;
  return db
    .select({
      id: samplingDraws.id,
      kind: samplingDraws.kind,
      person: samplingDraws.personNumber,
      name: people.name,
      fromDay: samplingDraws.fromDay,
      toDay: samplingDraws.toDay,
      seed: samplingDraws.seed,
      drawnAt: samplingDraws.drawnAt,
      frame: sql<number>`${frame}`,
      late: sql<number>`${late}`,
      expected: samplingDraws.expected,
      taken: sql<number>`count(${samplingPicks.id})::int`,
      done: countOf(sql`${reviews.state} = 'done'`),
      blind: countOf(sql`${samplingPicks.isBlind}`),
      unblinded: countOf(sql`${samplingPicks.isBlind} and not ${reviews.isBlind}`),
      alsoRisk: countOf(sql`cardinality(${reviews.reasons}) > 0`),
    })
    .from(samplingDraws)
    .leftJoin(samplingPicks, eq(samplingPicks.drawId, samplingDraws.id))
    .leftJoin(reviews, eq(reviews.pickId, samplingPicks.id))
    .leftJoin(people, eq(people.number, samplingDraws.personNumber))
    .where(eq(samplingDraws.planId, planId))
    .groupBy(samplingDraws.id, people.name)
    .orderBy(asc(samplingDraws.fromDay), sql`${samplingDraws.kind} desc`, asc(samplingDraws.personNumber));
}

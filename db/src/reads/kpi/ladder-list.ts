import { and, desc, eq, sql } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { ladderSteps } from '../../schema/kpi.ts';
import { people } from '../../schema/people.ts';
import { peopleInScope, type Scope } from '../../scope.ts';

/**
 * What the ladder proposes and what people decided, the newest month first; of one month if it is given. Who does not
 * reach everybody sees only what was decided to be done with those they reach.
 */
export async function ladderList(db: Queries, scope: Scope, month?: string) {
  const rows = await db
    .select({
      step: ladderSteps,
      name: people.name,
      decider: sql<string | null>`(select d.name from people d where d.number = ${ladderSteps.decidedBy})`,
    })
    .from(ladderSteps)
    .innerJoin(people, eq(people.number, ladderSteps.personNumber))
    .where(
      and(
        month === undefined ? undefined : eq(ladderSteps.month, month),
        scope.reach === 'all' ? undefined : eq(ladderSteps.state, 'accepted'),
        peopleInScope(scope),
      ),
    )
    .orderBy(desc(ladderSteps.month), ladderSteps.personNumber, ladderSteps.madeAt);
  return rows.map(({ step, name, decider }) => ({
    ...{ id: step.id, month: step.month, person: { number: step.personNumber, name }, step: step.step },
    ...{ because: step.because, state: step.state, reason: step.reason, record: step.record },
    ...{ decidedBy: decider ?? step.decidedBy, decidedAt: step.decidedAt?.toISOString() ?? null },
  }));
}

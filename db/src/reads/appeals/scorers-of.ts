import { and, eq, ne } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { reviews } from '../../schema/reviews.ts';
import { scoreVersions } from '../../schema/score-versions.ts';

/** 工号 of everybody who made, confirmed or published a score of this call; answering an appeal is not scoring. */
export async function scorersOf(db: Queries, callId: string): Promise<string[]> {
  const made = await db
    .select({ first: reviews.submittedBy, second: reviews.secondBy })
    .from(reviews)
    .where(eq(reviews.callId, callId));
  const published = await db
    .select({ by: scoreVersions.publishedBy })
    .from(scoreVersions)
    .where(
      and(
        eq(scoreVersions.callId, callId),
        ne(scoreVersions.source, 'appeal'),
        ne(scoreVersions.source, 'machine'),
      ),
    );
  const numbers = [...made.flatMap(({ first, second }) => [first, second]), ...published.map(({ by }) => by)];
  return [...new Set(numbers.filter((number) => number !== null))];
}

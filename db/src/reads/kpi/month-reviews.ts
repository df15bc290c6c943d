import type { ReviewedCall } from '@tingjian/core/kpi/ranking/reviewed-call.ts';
import { sql } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';

/**
 * The calls of a span that were drawn at random, reviewed, and still count as the reviewer left them: who reviewed,
 * whose call, the points. Not those with a fatal error, whose 0 tells nothing of how severe somebody is.
 */
export function monthReviews(
  db: Queries,
  { from, until }: { from: Date; until: Date },
): Promise<ReviewedCall[]> {
  return db.execute<ReviewedCall>(sql`
    select coalesce(review.submitted_by, version.published_by) as reviewer, calls.agent_number as person,
      version.points::float8 as points
    from calls
    join score_versions version on version.id = calls.version_id
      and version.source = 'review' and not version.is_fatal
    join reviews review on review.id = version.review_id and review.queue = 'random' and review.state = 'done'
    where calls.started_at >= ${from.toISOString()} and calls.started_at < ${until.toISOString()}
    order by calls.id`);
}

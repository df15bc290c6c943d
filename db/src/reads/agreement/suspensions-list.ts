import { desc, eq, sql } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { people } from '../../schema/people.ts';
import { ruleSuspensions } from '../../schema/rule-suspensions.ts';

/** A suspension of a rule; `signedOff` is null while it lasts. */
export type Suspension = {
  id: string;
  item: string;
  since: Date;
  figures: typeof ruleSuspensions.$inferSelect.figures;
  signedOff: { by: string; byName: string; at: Date; reason: string } | null;
};

/** Every suspension there was, those that last first, then the newest; of one item, if one is named. */
export async function suspensionsList(db: Queries, item?: string): Promise<Suspension[]> {
  const rows = await db
    .select({ suspension: ruleSuspensions, byName: people.name })
    .from(ruleSuspensions)
    .leftJoin(people, eq(people.number, ruleSuspensions.signedOffBy))
    .where(item ? eq(ruleSuspensions.item, item) : undefined)
    .orderBy(
      sql`${ruleSuspensions.signedOffAt} is null desc`,
      desc(ruleSuspensions.since),
      ruleSuspensions.item,
    );
  return rows.map(({ suspension: { signedOffBy, signedOffAt, reason, ...same }, byName }) => ({
    ...same,
    signedOff: signedOffAt && {
      ...{ by: signedOffBy!, byName: byName ?? signedOffBy!, at: signedOffAt, reason: reason ?? '' },
    },
  }));
}

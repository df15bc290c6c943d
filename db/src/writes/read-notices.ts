import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Writing } from '../change.ts';
import { notices } from '../schema/notices.ts';

/** Marks notices as read: these, or all of one's own. Nobody's act on anybody else, so it leaves no audit row. */
export async function readNotices(
  { db, clock }: Writing,
  { by, ids }: { by: string; ids: string[] | null },
): Promise<void> {
  await db
    .update(notices)
    .set({ readAt: clock.now() })
    .where(
      and(eq(notices.personNumber, by), isNull(notices.readAt), ids ? inArray(notices.id, ids) : undefined),
    );
}

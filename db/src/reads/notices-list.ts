import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Queries } from '../connect.ts';
import { notices } from '../schema/notices.ts';

export type NoticeRow = {
  id: string;
  kind: string;
  text: string;
  link: string | null;
  at: string;
  readAt: string | null;
};

/** One's own notices, newest first, and how many are unread in all. */
export async function noticesList(
  db: Queries,
  number: string,
  page: { limit: number; offset: number },
): Promise<{ rows: NoticeRow[]; total: number; unread: number }> {
  const rows = await db
    .select()
    .from(notices)
    .where(eq(notices.personNumber, number))
    .orderBy(desc(notices.at), desc(notices.id))
    .limit(page.limit)
    .offset(page.offset);
  const [count] = await db
    .select({ total: sql<number>`count(*)::int` })
    .from(notices)
    .where(eq(notices.personNumber, number));
  return {
    rows: rows.map(({ personNumber: _, at, readAt, ...row }) => ({
      ...{ ...row, at: at.toISOString(), readAt: readAt?.toISOString() ?? null },
    })),
    total: count!.total,
    unread: await unreadNotices(db, number),
  };
}

/** How many of one's notices are unread. */
export async function unreadNotices(db: Queries, number: string): Promise<number> {
  const [count] = await db
    .select({ unread: sql<number>`count(*)::int` })
    .from(notices)
    .where(and(eq(notices.personNumber, number), isNull(notices.readAt)));
  return count!.unread;
}

import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';

/** The day in China of a moment, in a query. */
export function chinaDayOf(moment: SQLWrapper): SQL {
  return sql`(${moment} at time zone 'Asia/Shanghai')::date`;
}

/** The day it is in China now, for questions about who may see what today. */
export const CHINA_TODAY = chinaDayOf(sql`now()`);

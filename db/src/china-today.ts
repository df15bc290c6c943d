import { sql } from 'drizzle-orm';

/** The day it is in China now, for questions about who may see what today. */
export const CHINA_TODAY = sql`(now() at time zone 'Asia/Shanghai')::date`;

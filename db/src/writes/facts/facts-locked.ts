import { sql } from 'drizzle-orm';
import type { Change } from '../../change.ts';
import { noMonthCloses } from '../open-month.ts';

/** Any number will do: two imports of one kind take turns. */
const FACTS_LOCK = 7_264_012;

/** Until the transaction ends nobody else changes facts of this kind, and no month is closed. */
export async function factsLocked(c: Change, kind: string): Promise<void> {
  await c.tx.execute(sql`select pg_advisory_xact_lock(${FACTS_LOCK}, hashtext(${kind}))`);
  await noMonthCloses(c);
}

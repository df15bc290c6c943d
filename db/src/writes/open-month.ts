import { Refusal } from '@tingjian/core/refusal.ts';
import { sql } from 'drizzle-orm';
import type { Change } from '../change.ts';
import { isMonthFrozen } from '../reads/is-month-frozen.ts';

/**
 * Until the transaction ends no month is closed or opened again: a change that was begun while a month was open is in
 * what is closed, or comes too late and is refused. Changes do not wait for each other.
 */
export async function noMonthCloses(c: Change): Promise<void> {
  await c.tx.execute(sql`lock table frozen_months in share mode`);
}

/** Refuses to change what belongs to a closed month (YYYY-MM), and keeps the month open until the transaction ends. */
export async function mustBeOpen(c: Change, month: string): Promise<void> {
  await noMonthCloses(c);
  if (await isMonthFrozen(c.tx, month)) throw new Refusal('month-frozen');
}

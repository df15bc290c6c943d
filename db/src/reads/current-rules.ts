import { eq } from 'drizzle-orm';
import type { Queries } from '../connect.ts';
import { ruleSets } from '../schema/rule-sets.ts';
import { schedules } from '../schema/schedules.ts';
import { setting } from './setting.ts';

export type Published = { hash: string; version: string; text: string };

/** The rule set that calls are judged by now. */
export async function currentRuleSet(db: Queries): Promise<Published | null> {
  const hash = await setting(db, 'rule-set');
  if (typeof hash !== 'string') return null;
  const [row] = await db.select().from(ruleSets).where(eq(ruleSets.hash, hash));
  return row ?? null;
}

/** The schedule that says what faults cost now. */
export async function currentSchedule(db: Queries): Promise<Published | null> {
  const hash = await setting(db, 'schedule');
  if (typeof hash !== 'string') return null;
  const [row] = await db.select().from(schedules).where(eq(schedules.hash, hash));
  return row ?? null;
}

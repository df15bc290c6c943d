import { eq } from 'drizzle-orm';
import type { Queries } from '../connect.ts';
import { ruleSets } from '../schema/rule-sets.ts';
import { schedules } from '../schema/schedules.ts';
import { setting } from './setting.ts';

export type Published = { hash: string; version: string; text: string };
export type CurrentHashes = { ruleSet: string; schedule: string };

/** What calls are judged by now; null until both are published. */
export async function currentHashes(db: Queries): Promise<CurrentHashes | null> {
  const ruleSet = await setting(db, 'rule-set');
  const schedule = await setting(db, 'schedule');
  return typeof ruleSet === 'string' && typeof schedule === 'string' ? { ruleSet, schedule } : null;
}

/** The rule set that calls are judged by now. */
export async function currentRuleSet(db: Queries): Promise<Published | null> {
  const hash = await setting(db, 'rule-set');
  return typeof hash === 'string' ? publishedRuleSet(db, hash) : null;
}

/** The schedule that says what faults cost now. */
export async function currentSchedule(db: Queries): Promise<Published | null> {
  const hash = await setting(db, 'schedule');
  return typeof hash === 'string' ? publishedSchedule(db, hash) : null;
}

export async function publishedRuleSet(db: Queries, hash: string): Promise<Published | null> {
  const [row] = await db.select().from(ruleSets).where(eq(ruleSets.hash, hash));
  return row ?? null;
}

export async function publishedSchedule(db: Queries, hash: string): Promise<Published | null> {
  const [row] = await db.select().from(schedules).where(eq(schedules.hash, hash));
  return row ?? null;
}

import { readFile } from 'node:fs/promises';
import { hashOf } from '@tingjian/core/hash.ts';
import { readRuleSet } from '@tingjian/core/rules/rule-set.ts';
import { readSchedule } from '@tingjian/core/schedule/schedule.ts';
import { desc, eq } from 'drizzle-orm';
import type { Writing } from '../change.ts';
import type { Queries } from '../connect.ts';
import { currentRuleSet, currentSchedule } from '../reads/current-rules.ts';
import { audit } from '../schema/audit.ts';
import { publishRuleSet } from '../writes/publish-rule-set.ts';
import { publishSchedule } from '../writes/publish-schedule.ts';
import { publishDefaultSchemes } from './publish-default-schemes.ts';

const ACTOR = 'defaults';
const shipped = (path: string) => readFile(new URL(`../../../core/${path}`, import.meta.url), 'utf8');

/** Publishes the shipped rule set and schedule, unless somebody has published their own. */
export async function publishDefaults(writing: Writing): Promise<void> {
  const by = { ...writing, actor: ACTOR };
  const ruleSetText = await shipped('rule-sets/default.yaml');
  const ruleSet = readRuleSet(ruleSetText);
  const ruleSetHash = hashOf(ruleSet);
  const hasOwnRules = await isPublishedByPeople(writing.db, 'publish-rule-set');
  if (!hasOwnRules && (await currentRuleSet(writing.db))?.hash !== ruleSetHash) {
    await publishRuleSet(by, { hash: ruleSetHash, version: ruleSet.version, text: ruleSetText });
  }
  const scheduleText = await shipped('schedules/default.yaml');
  const schedule = readSchedule(scheduleText);
  const scheduleHash = hashOf(schedule);
  const hasOwnSchedule = await isPublishedByPeople(writing.db, 'publish-schedule');
  if (!hasOwnSchedule && (await currentSchedule(writing.db))?.hash !== scheduleHash) {
    await publishSchedule(by, { hash: scheduleHash, version: schedule.version, text: scheduleText });
  }
  await publishDefaultSchemes(by);
}

async function isPublishedByPeople(db: Queries, action: string): Promise<boolean> {
  const [last] = await db
    .select({ actor: audit.actor })
    .from(audit)
    .where(eq(audit.action, action))
    .orderBy(desc(audit.id))
    .limit(1);
  return last !== undefined && last.actor !== ACTOR;
}

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { hashOf } from '@tingjian/core/hash.ts';
import { type RuleSet, readRuleSet } from '@tingjian/core/rules/rule-set.ts';
import { readSchedule, type Schedule } from '@tingjian/core/schedule/schedule.ts';

export type Rules = { ruleSet: RuleSet; ruleSetHash: string; schedule: Schedule; scheduleHash: string };

/** The rule set and schedule that come with the product; `organisation` replaces the names of the demo one. */
export async function shippedRules(organisation?: string[]): Promise<Rules> {
  const shipped = readRuleSet(await readShipped('rule-sets/default.yaml'));
  const ruleSet = organisation ? { ...shipped, settings: { ...shipped.settings, organisation } } : shipped;
  const schedule = readSchedule(await readShipped('schedules/default.yaml'));
  return { ruleSet, ruleSetHash: hashOf(ruleSet), schedule, scheduleHash: hashOf(schedule) };
}

function readShipped(path: string): Promise<string> {
  return readFile(fileURLToPath(import.meta.resolve(`@tingjian/core/${path}`)), 'utf8');
}

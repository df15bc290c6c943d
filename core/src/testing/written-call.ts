import { readFileSync } from 'node:fs';
import type { CallFacts } from '../calls/call-facts.ts';
import type { Finding } from '../judge/finding.ts';
import { judgeCall } from '../judge/judge-call.ts';
import { readRuleSet, type Settings } from '../rules/rule-set.ts';
import { readSchedule } from '../schedule/schedule.ts';
import type { Hold, Transcript } from '../transcript/transcript.ts';
import { writtenCall } from '../transcript/written-call.ts';

export { writtenCall };

const file = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
export const defaultRuleSetText = file('rule-sets/default.yaml');
export const defaultRuleSet = readRuleSet(defaultRuleSetText);
export const defaultSchedule = readSchedule(file('schedules/default.yaml'));

export const hold = (startS: number, endS: number): Hold => ({ startMs: startS * 1000, endMs: endS * 1000 });

type Judged = { facts?: Partial<CallFacts>; settings?: Partial<Settings>; transcript?: Partial<Transcript> };

/** The default rules' finding for one item of a written call. */
export function judgeItem(item: string, text: string, { facts, settings, transcript }: Judged = {}): Finding {
  const ruleSet = { ...defaultRuleSet, settings: { ...defaultRuleSet.settings, ...settings } };
  const known: CallFacts = {
    direction: 'inbound',
    releasedBy: 'customer',
    businessType: null,
    agentNumber: null,
    ticket: null,
    queue: null,
    ...facts,
  };
  const findings = judgeCall({ facts: known, transcript: writtenCall(text, transcript), ruleSet });
  const finding = findings.find((each) => each.item === item);
  if (!finding) throw new Error(`no rule for ${item}`);
  return finding;
}

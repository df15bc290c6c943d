import { readFileSync } from 'node:fs';
import type { CallFacts } from '../calls/call-facts.ts';
import type { Finding } from '../judge/finding.ts';
import { judgeCall } from '../judge/judge-call.ts';
import { readRuleSet, type Settings } from '../rules/rule-set.ts';
import { readSchedule } from '../schedule/schedule.ts';
import type { Hold, Speaker, Transcript, Utterance } from '../transcript/transcript.ts';

const file = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
export const defaultRuleSet = readRuleSet(file('rule-sets/default.yaml'));
export const defaultSchedule = readSchedule(file('schedules/default.yaml'));

const SPEAKERS: Record<string, Speaker> = { 坐席: 'agent', 客户: 'customer', 未知: 'unknown' };
const MS_PER_CHARACTER = 220;
const PAUSE_MS = 500;

/**
 * A call as it is easiest read: one line a turn, `坐席 您好`. A time in seconds in front places the turn (`12.5 客户 喂`),
 * `12.5-14` gives its end too; otherwise it follows half a second after the one before.
 */
export function writtenCall(text: string, more: Partial<Transcript> = {}): Transcript {
  const utterances: Utterance[] = [];
  let now = PAUSE_MS;
  for (const line of text.trim().split('\n')) {
    const [, start, end, speaker, words] =
      /^\s*(?:([\d.]+)(?:-([\d.]+))?\s+)?(坐席|客户|未知)\s+(.*)$/.exec(line) ?? [];
    if (!speaker || words === undefined) throw new Error(`not a line of a written call: ${line}`);
    const startMs = start ? Math.round(Number(start) * 1000) : now;
    const endMs = end ? Math.round(Number(end) * 1000) : startMs + words.length * MS_PER_CHARACTER;
    utterances.push({ speaker: SPEAKERS[speaker] as Speaker, startMs, endMs, text: words });
    now = Math.max(now, endMs + PAUSE_MS);
  }
  const durationMs = Math.max(...utterances.map(({ endMs }) => endMs)) + 1200;
  return {
    durationMs,
    utterances,
    holds: [],
    unheard: [],
    speech: null,
    music: [],
    isSwapped: false,
    engine: null,
    ...more,
  };
}

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
    ...facts,
  };
  const findings = judgeCall({ facts: known, transcript: writtenCall(text, transcript), ruleSet });
  const finding = findings.find((each) => each.item === item);
  if (!finding) throw new Error(`no rule for ${item}`);
  return finding;
}

import type { CallFacts } from '@tingjian/core/calls/call-facts.ts';
import { judgeCall } from '@tingjian/core/judge/judge-call.ts';
import { JUDGE_VERSION } from '@tingjian/core/judge/judge-version.ts';
import { riskReasons } from '@tingjian/core/review/risk.ts';
import { RISK_SETTINGS } from '@tingjian/core/review/risk-settings.ts';
import type { RuleSet } from '@tingjian/core/rules/rule-set.ts';
import { seededNumbers } from '@tingjian/core/sampling/seeded-numbers.ts';
import type { Schedule } from '@tingjian/core/schedule/schedule.ts';
import { deduct } from '@tingjian/core/scorecard/deduct.ts';
import type { Writing } from '@tingjian/db/change.ts';
import { addJudgedCalls, type JudgedCall } from '@tingjian/db/writes/demo/add-judged-calls.ts';
import { writtenTranscript } from '@tingjian/db/writes/written-transcript.ts';
import { type DemoAgent, isPlanned, isSick } from './demo-agents-of.ts';
import { as, atHour, type DemoMonth } from './demo-time.ts';
import { spokenCall } from './spoken-call.ts';

export type Judging = { ruleSet: RuleSet; ruleSetHash: string; schedule: Schedule; scheduleHash: string };

/** When the shift of each team begins, in hours. */
const SHIFTS = [8.5, 10.5, 14];
const SHIFT_HOURS = 7.5;
const SLICE = 100;
const DAYS = 30;

/** A month of calls of every agent, judged by the real judge, slice by slice; `tell` hears how many are in. */
export async function addDemoCalls(
  writing: Writing,
  asked: { month: DemoMonth; agents: DemoAgent[]; perMonth: number; judging: Judging },
  tell: (done: number, of: number) => Promise<void>,
): Promise<void> {
  const { month, agents, perMonth, judging } = asked;
  const planned = agents
    .flatMap((agent) => plannedCalls(agent, month, perMonth))
    .sort((a, b) => a.startedAt.getTime() - b.startedAt.getTime());
  for (let at = 0; at < planned.length; at += SLICE) {
    const judged = planned.slice(at, at + SLICE).map((call) => judge(call, judging));
    const last = judged.at(-1)!.startedAt;
    const { ruleSetHash, scheduleHash } = judging;
    const made = { ruleSetHash, scheduleHash, judgeVersion: JUDGE_VERSION };
    await addJudgedCalls(as(writing, 'demo', new Date(last.getTime() + 600_000)), judged, made);
    await tell(at + judged.length, planned.length);
  }
}

type Planned = { agent: DemoAgent; startedAt: Date; seed: string };

function plannedCalls(agent: DemoAgent, { month, days }: DemoMonth, perMonth: number): Planned[] {
  const worked = days.filter((day) => isPlanned(agent, day) && !isSick(agent, day));
  // As many a day whether the month is whole or has just begun.
  const count = Math.round((perMonth * worked.length * 7) / 5 / DAYS);
  return Array.from({ length: count }, (_, nth) => {
    const seed = `${agent.number} ${month} ${nth}`;
    const numbers = seededNumbers(`when ${seed}`);
    const day = worked[Math.floor(((nth + numbers.share()) * worked.length) / count)]!;
    const hour = SHIFTS[agent.team]! + numbers.share() * SHIFT_HOURS;
    return { agent, seed, startedAt: atHour(day, hour) };
  });
}

function judge({ agent, startedAt, seed }: Planned, { ruleSet, schedule }: Judging): JudgedCall {
  const { number: agentNumber, carelessness } = agent;
  const { transcript, businessType, releasedBy } = spokenCall(seed, { agentNumber, carelessness });
  const facts: CallFacts & { agentNumber: string } = {
    ...{ agentNumber, businessType, releasedBy, direction: 'inbound', ticket: null, queue: '客服热线' },
  };
  const scorecard = deduct(judgeCall({ facts, transcript, ruleSet }), schedule);
  const risks = riskReasons({ scorecard, transcript, facts }, RISK_SETTINGS);
  return { facts, startedAt, scorecard, risks, transcript: writtenTranscript(transcript) };
}

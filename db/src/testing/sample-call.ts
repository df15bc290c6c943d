import { createHash, randomUUID } from 'node:crypto';
import { suspendedIn, suspendFindings } from '@tingjian/core/agreement/suspend-findings.ts';
import { judgeCall } from '@tingjian/core/judge/judge-call.ts';
import { JUDGE_VERSION } from '@tingjian/core/judge/judge-version.ts';
import { riskReasons } from '@tingjian/core/review/risk.ts';
import { readRuleSet } from '@tingjian/core/rules/rule-set.ts';
import { readSchedule } from '@tingjian/core/schedule/schedule.ts';
import { deduct } from '@tingjian/core/scorecard/deduct.ts';
import type { Transcript } from '@tingjian/core/transcript/transcript.ts';
import type { Writing } from '../change.ts';
import { publishedRuleSet, publishedSchedule } from '../reads/current-rules.ts';
import { scoringInput } from '../reads/scoring-input.ts';
import type { NewCall } from '../writes/insert-call.ts';
import { saveScorecard } from '../writes/save-scorecard.ts';
import type { StoredRecording } from '../writes/submit-call.ts';

export function sampleCall(more: Partial<NewCall> = {}): NewCall {
  return {
    facts: {
      agentNumber: '8006',
      direction: 'inbound',
      releasedBy: 'customer',
      businessType: '报案',
      ticket: null,
      queue: null,
    },
    startedAt: null,
    agentChannel: null,
    externalId: null,
    fileName: 'a.wav',
    contentHash: createHash('sha256').update(randomUUID()).digest('hex'),
    durationMs: null,
    isDemo: false,
    ...more,
  };
}

export function sampleRecording(call: NewCall): StoredRecording {
  return { size: 1000, storeKey: `${call.contentHash.slice(0, 2)}/${call.contentHash}`, format: 'wav' };
}

export function sampleTranscript(text = '您好,安程保险,工号8006为您服务,请问有什么可以帮您?'): Transcript {
  return {
    durationMs: 20_000,
    utterances: [{ speaker: 'agent', startMs: 500, endMs: 5000, text }],
    holds: null,
    unheard: [],
    speech: null,
    music: [],
    isSwapped: false,
    engine: null,
  };
}

/** What the score-call job does, without the job. */
export async function score(writing: Writing, callId: string): Promise<void> {
  const { facts, transcript, current, suspended, riskSettings } = (await scoringInput(writing.db, callId))!;
  const ruleSet = readRuleSet((await publishedRuleSet(writing.db, current.ruleSet))!.text);
  const schedule = readSchedule((await publishedSchedule(writing.db, current.schedule))!.text);
  const findings = judgeCall({ facts, transcript: transcript.body, ruleSet });
  const scorecard = deduct(suspendFindings(findings, suspended), schedule);
  const made = {
    ...{ callId, facts, transcriptId: transcript.id, transcriptHash: transcript.hash },
    ...{ ruleSetHash: current.ruleSet, scheduleHash: current.schedule, judgeVersion: JUDGE_VERSION },
    suspended: suspendedIn(findings, suspended),
    scorecard,
  };
  const risks = riskReasons({ scorecard, transcript: transcript.body, facts }, riskSettings);
  await saveScorecard(writing, made, risks);
}

import { createHash, randomUUID } from 'node:crypto';
import { hashOf } from '@tingjian/core/hash.ts';
import { sql } from 'drizzle-orm';
import type { Database } from '../connect.ts';
import { calls } from '../schema/calls.ts';
import { scorecards } from '../schema/scorecards.ts';
import { transcripts } from '../schema/transcripts.ts';
import { sampleTranscript } from './sample-call.ts';

export type JudgedCall = {
  agent: string;
  /** In China, such as `2026-11-02 09:30`. */
  at: string;
  businessType?: string;
  /** Items the machine missed points for; none: it found nothing. */
  missed?: string[];
  open?: string[];
};

/** Calls that were judged, many at once and without judging them; answers with their ids in order. */
export async function addJudgedCalls(db: Database, given: JudgedCall[]): Promise<string[]> {
  const made = given.map((call) => ({
    ...call,
    id: randomUUID(),
    transcriptId: randomUUID(),
    cardId: randomUUID(),
  }));
  const startedAt = ({ at }: JudgedCall) => new Date(`${at.replace(' ', 'T')}:00+08:00`);
  await db.insert(calls).values(
    made.map((call) => ({
      ...{ id: call.id, label: `T-${call.id}`, state: 'scored' as const, source: 'transcript' as const },
      ...{ contentHash: createHash('sha256').update(call.id).digest('hex'), fileName: 'a.json' },
      ...{ agentNumber: call.agent, businessType: call.businessType ?? '报案' },
      ...{ startedAt: startedAt(call), receivedAt: startedAt(call) },
    })),
  );
  const body = sampleTranscript();
  await db.insert(transcripts).values(
    made.map((call) => ({
      ...{ id: call.transcriptId, callId: call.id, hash: hashOf(body), body, savedAt: startedAt(call) },
    })),
  );
  const points = { highest: 100, lowest: 100, final: 100 };
  await db.insert(scorecards).values(
    made.map(({ id, transcriptId, cardId, missed = [], open = [], ...call }) => ({
      ...{
        id: cardId,
        callId: id,
        transcriptId,
        transcriptHash: hashOf(body),
        ruleSetHash: 'r',
        scheduleHash: 's',
      },
      ...{ judgeVersion: 1, findings: [], derived: { points, categories: [], deductions: [], open } },
      ...{ highest: 100, lowest: 100, missed, open, savedAt: startedAt(call) },
    })),
  );
  await db.execute(sql`update calls set transcript_id = card.transcript_id, scorecard_id = card.id from scorecards card
    where card.call_id = calls.id and calls.scorecard_id is null`);
  return made.map(({ id }) => id);
}

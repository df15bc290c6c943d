import { createHash, randomUUID } from 'node:crypto';
import { chinaDay } from '@tingjian/core/calendar/china-day.ts';
import type { CallFacts } from '@tingjian/core/calls/call-facts.ts';
import type { Risk } from '@tingjian/core/review/risk.ts';
import type { Scorecard } from '@tingjian/core/scorecard/scorecard.ts';
import { sql } from 'drizzle-orm';
import { type Change, change, type Writing } from '../../change.ts';
import { calls } from '../../schema/calls.ts';
import { labelCounters } from '../../schema/label-counters.ts';
import { scorecards } from '../../schema/scorecards.ts';
import { transcripts } from '../../schema/transcripts.ts';
import { queueRisks } from '../queue-risks.ts';
import { type NewScorecard, scorecardRow } from '../scorecard-row.ts';
import type { WrittenTranscript } from '../written-transcript.ts';

export type JudgedCall = {
  facts: CallFacts & { agentNumber: string };
  startedAt: Date;
  transcript: WrittenTranscript;
  scorecard: Scorecard;
  risks: Risk[];
};
type Judging = Pick<NewScorecard, 'ruleSetHash' | 'scheduleHash' | 'judgeVersion'>;

/** Demo calls with their words and what the judge made of them, in the order of their beginning: all or none. */
export function addJudgedCalls(writing: Writing, judged: JudgedCall[], judging: Judging): Promise<void> {
  return change(writing, async (c) => {
    if (judged.length === 0) return;
    const labels = await labelsFor(c, judged);
    const made = judged.map((call, at) => ({
      ...{ call, label: labels[at]!, id: randomUUID(), transcriptId: randomUUID() },
    }));
    const cards = made.map(({ call, id, transcriptId }) =>
      scorecardRow(
        {
          ...{ callId: id, transcriptId, transcriptHash: call.transcript.hash, ...judging },
          ...{ suspended: [], facts: call.facts, scorecard: call.scorecard },
        },
        call.startedAt,
      ),
    );
    await c.tx.insert(calls).values(
      made.map(({ call, label, id }) => ({
        ...{ id, label, state: 'scored' as const, source: 'transcript' as const, isDemo: true },
        contentHash: createHash('sha256').update(`${label}${call.transcript.hash}`).digest('hex'),
        ...{ fileName: `${label}.json`, ...call.facts, startedAt: call.startedAt },
        receivedAt: new Date(Math.min(c.now.getTime(), call.startedAt.getTime() + 600_000)),
        durationMs: call.transcript.durationMs,
      })),
    );
    await c.tx.insert(transcripts).values(
      made.map(({ call, id, transcriptId }) => ({
        ...{ id: transcriptId, callId: id, hash: call.transcript.hash, savedAt: call.startedAt },
        body: sql`${call.transcript.json}::jsonb`,
      })),
    );
    await c.tx.insert(scorecards).values(cards);
    await c.tx.execute(sql`
      update calls set transcript_id = card.transcript_id, scorecard_id = card.id from scorecards card
      where card.call_id = calls.id and calls.is_demo and calls.scorecard_id is null`);
    for (const { call, id } of made) await queueRisks(c, id, call.risks);
    await c.note({
      action: 'add-demo-calls',
      subject: 'calls',
      after: { calls: made.length, firstCall: made[0]!.id, lastCall: made.at(-1)!.id },
    });
  });
}

/** As many labels as there are calls, in their order; the counter of each day is moved on once. */
async function labelsFor({ tx }: Change, judged: JudgedCall[]): Promise<string[]> {
  const days = judged.map(({ startedAt }) => chinaDay(startedAt).replaceAll('-', ''));
  const next = new Map<string, number>();
  for (const day of [...new Set(days)].sort()) {
    const count = days.filter((each) => each === day).length;
    const [row] = await tx
      .insert(labelCounters)
      .values({ day, last: count })
      .onConflictDoUpdate({ target: labelCounters.day, set: { last: sql`${labelCounters.last} + ${count}` } })
      .returning({ last: labelCounters.last });
    next.set(day, row!.last - count + 1);
  }
  return days.map((day) => {
    const at = next.get(day)!;
    next.set(day, at + 1);
    return `C-${day}-${String(at).padStart(4, '0')}`;
  });
}

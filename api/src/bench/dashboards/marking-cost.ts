import type { Finding } from '@tingjian/core/judge/finding.ts';
import { missed } from '@tingjian/core/judge/verdict.ts';
import { median } from '@tingjian/core/median.ts';
import { readSchedule } from '@tingjian/core/schedule/schedule.ts';
import { deduct } from '@tingjian/core/scorecard/deduct.ts';
import { publishedSchedule } from '@tingjian/db/reads/current-rules.ts';
import { scoringInput } from '@tingjian/db/reads/scoring-input.ts';
import type { FreshDatabase } from '@tingjian/db/testing/fresh-database.ts';
import { findingsCall } from '@tingjian/db/testing/sample-review.ts';
import { saveScorecard } from '@tingjian/db/writes/save-scorecard.ts';

const ROUNDS = 20;
const SAVES = 50;

export type MarkingCost = { on: number; off: number; saves: number };

/** Median milliseconds of the transaction that keeps a score, marking the day on and off, in turns. */
export async function markingCost({ writing, client }: FreshDatabase): Promise<MarkingCost> {
  const findings: Finding[] = [{ item: 'P01', ...missed(1, '没有说') }];
  const callId = await findingsCall(writing, findings);
  const { facts, transcript, current } = (await scoringInput(writing.db, callId))!;
  const schedule = readSchedule((await publishedSchedule(writing.db, current.schedule))!.text);
  const scorecard = deduct(findings, schedule);
  const hashes = { transcriptId: transcript.id, transcriptHash: transcript.hash };
  const rules = { ruleSetHash: current.ruleSet, scheduleHash: current.schedule, suspended: [] };
  const times: Record<'on' | 'off', number[]> = { on: [], off: [] };
  let judgeVersion = 1000;
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const marking of ['on', 'off'] as const) {
      await client.unsafe(
        `alter table calls ${marking === 'on' ? 'enable' : 'disable'} trigger calls_changed_mark`,
      );
      for (let save = 0; save < SAVES; save += 1) {
        judgeVersion += 1;
        const startedAt = performance.now();
        await saveScorecard(writing, { callId, facts, ...hashes, ...rules, judgeVersion, scorecard });
        // The first round warms up.
        if (round > 0) times[marking].push(performance.now() - startedAt);
      }
    }
  }
  await client.unsafe('alter table calls enable trigger calls_changed_mark');
  return { on: median(times.on)!, off: median(times.off)!, saves: times.on.length };
}

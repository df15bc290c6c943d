import { workerData } from 'node:worker_threads';
import { judgeCall } from '@tingjian/core/judge/judge-call.ts';
import { deduct } from '@tingjian/core/scorecard/deduct.ts';
import { systemClock } from '@tingjian/db/clock.ts';
import { connect } from '@tingjian/db/connect.ts';
import { callsToRescore, type IdRange, type Judging } from '@tingjian/db/reads/calls-to-rescore.ts';
import { type Saved, saveScorecards } from '@tingjian/db/writes/save-scorecards.ts';
import type { NewScorecard } from '@tingjian/db/writes/scorecard-row.ts';
import { rulesByHash } from '../judging/rules-by-hash.ts';

export type RescoreThread = { databaseUrl: string; actor: string; judging: Judging };
/** `saved` is null when other rules have come to count. `problems`: calls that could not be judged, and why. */
export type Rescored = { saved: Saved | null; problems: string[] };

const { databaseUrl, actor, judging } = (workerData as [unknown, RescoreThread])[1];
// What a crash loses of the last moment is simply scored again.
const { db, client } = connect(databaseUrl, { max: 2, name: 'tingjian-rescore', commitLater: true });
const rules = rulesByHash();

/** Scores the stale calls of a range: read, decide, write. */
export default async function rescoreRange(range: IdRange): Promise<Rescored> {
  const calls = await callsToRescore(db, judging, range);
  const ruleSet = await rules.ruleSet(db, judging.ruleSet);
  const schedule = await rules.schedule(db, judging.schedule);
  const hashes = {
    ruleSetHash: judging.ruleSet,
    scheduleHash: judging.schedule,
    judgeVersion: judging.judgeVersion,
  };
  const made: NewScorecard[] = [];
  const problems: string[] = [];
  for (const { id, label, facts, transcript } of calls) {
    try {
      const scorecard = deduct(judgeCall({ facts, transcript: transcript.body, ruleSet }), schedule);
      const { id: transcriptId, hash: transcriptHash } = transcript;
      made.push({ callId: id, facts, transcriptId, transcriptHash, ...hashes, scorecard });
    } catch (error) {
      problems.push(`${label}：${(error as Error).message}`);
    }
  }
  const saving = { client, now: systemClock.now(), actor };
  const saved = made.length > 0 ? await saveScorecards(saving, judging, made) : { saved: 0, kept: 0 };
  return { saved, problems };
}

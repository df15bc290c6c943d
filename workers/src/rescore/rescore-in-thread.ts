import { workerData } from 'node:worker_threads';
import { suspendedIn, suspendFindings } from '@tingjian/core/agreement/suspend-findings.ts';
import { judgeCall } from '@tingjian/core/judge/judge-call.ts';
import { type Risk, risksOf } from '@tingjian/core/review/risk.ts';
import { newFatalRisk } from '@tingjian/core/review/risk-scorecard.ts';
import { deduct } from '@tingjian/core/scorecard/deduct.ts';
import { openTrail } from '@tingjian/db/audit/open-trail.ts';
import { systemClock } from '@tingjian/db/clock.ts';
import { connect } from '@tingjian/db/connect.ts';
import { type Jobs, startJobs } from '@tingjian/db/jobs.ts';
import { callsToRescore, type IdRange, type Judging } from '@tingjian/db/reads/calls-to-rescore.ts';
import type { SecretPlace } from '@tingjian/db/settings/secret.ts';
import { type Saved, saveScorecards } from '@tingjian/db/writes/save-scorecards.ts';
import type { NewScorecard } from '@tingjian/db/writes/scorecard-row.ts';
import { rulesByHash } from '../judging/rules-by-hash.ts';

export type RescoreThread = {
  databaseUrl: string;
  secretPlace: SecretPlace;
  actor: string;
  judging: Judging;
};
/** `saved` is null when other rules have come to count. `problems`: calls that could not be judged, and why. */
export type Rescored = { saved: Saved | null; problems: string[] };

const { databaseUrl, secretPlace, actor, judging } = (workerData as [unknown, RescoreThread])[1];
// What a crash loses of the last moment is simply scored again.
const { db, client } = connect(databaseUrl, { max: 2, name: 'tingjian-rescore', commitLater: true });
const trail = openTrail(secretPlace);
const rules = rulesByHash();
let queue: Promise<Jobs> | null = null;
/** Only where another system wants to hear of calls scored for the first time is there anything to enqueue. */
const jobs: Pick<Jobs, 'enqueue'> = {
  async enqueue(tx, name, data, afterSeconds) {
    queue ??= startJobs(databaseUrl, { supervise: false, onError: (error) => console.error(error) });
    await (await queue).enqueue(tx, name, data, afterSeconds);
  },
};

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
  const risks = new Map<string, Risk[]>();
  const problems: string[] = [];
  for (const { id, label, facts, transcript, openBefore } of calls) {
    try {
      const findings = judgeCall({ facts, transcript: transcript.body, ruleSet });
      const scorecard = deduct(suspendFindings(findings, judging.suspended), schedule);
      const suspended = suspendedIn(findings, judging.suspended);
      const { id: transcriptId, hash: transcriptHash } = transcript;
      made.push({ callId: id, facts, transcriptId, transcriptHash, ...hashes, suspended, scorecard });
      const found = openBefore ? risksOf(newFatalRisk(scorecard.findings, openBefore)) : [];
      if (found.length > 0) risks.set(id, found);
    } catch (error) {
      problems.push(`${label}：${(error as Error).message}`);
    }
  }
  const saving = { client, jobs, now: systemClock.now(), actor, trail };
  const saved = made.length > 0 ? await saveScorecards(saving, judging, made, risks) : { saved: 0, kept: 0 };
  return { saved, problems };
}

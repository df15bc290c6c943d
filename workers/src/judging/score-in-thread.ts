import { workerData } from 'node:worker_threads';
import { openTrail } from '@tingjian/db/audit/open-trail.ts';
import { systemClock } from '@tingjian/db/clock.ts';
import { connect } from '@tingjian/db/connect.ts';
import type { SecretPlace } from '@tingjian/db/settings/secret.ts';
import { scoreCall } from '../jobs/score-call.ts';
import { type Fault, faultOf } from './fault.ts';
import { noJobs } from './no-jobs.ts';
import { rulesByHash } from './rules-by-hash.ts';

export type JudgingThread = { databaseUrl: string; actor: string; secretPlace: SecretPlace };

// Tinypool hands its own data first and ours second.
const { databaseUrl, actor, secretPlace } = (workerData as [unknown, JudgingThread])[1];
const { db } = connect(databaseUrl, { max: 1, name: 'tingjian-judge' });
const writing = { db, jobs: noJobs, clock: systemClock, actor, trail: openTrail(secretPlace) };
const rules = rulesByHash();

/** Scores one call; what goes wrong comes back as data, for errors lose their kind between threads. */
export default async function scoreInThread(callId: string): Promise<Fault | null> {
  try {
    await scoreCall(callId, writing, rules);
    return null;
  } catch (error) {
    return faultOf(error);
  }
}

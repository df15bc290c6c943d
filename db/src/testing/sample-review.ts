import { randomUUID } from 'node:crypto';
import type { Finding } from '@tingjian/core/judge/finding.ts';
import { JUDGE_VERSION } from '@tingjian/core/judge/judge-version.ts';
import { met, missed, needsHuman } from '@tingjian/core/judge/verdict.ts';
import type { Role } from '@tingjian/core/people/roles.ts';
import { deduct } from '@tingjian/core/scorecard/deduct.ts';
import type { Writing } from '../change.ts';
import { publishedSchedule } from '../reads/current-rules.ts';
import { scheduleRead } from '../reads/schedule-read.ts';
import { scoringInput } from '../reads/scoring-input.ts';
import { people } from '../schema/people.ts';
import { reviews } from '../schema/reviews.ts';
import { teamStays, teams } from '../schema/teams.ts';
import type { NewCall } from '../writes/insert-call.ts';
import { saveScorecard } from '../writes/save-scorecard.ts';
import { submitTranscript } from '../writes/submit-transcript.ts';
import { writtenTranscript } from '../writes/written-transcript.ts';
import { sampleCall, sampleTranscript } from './sample-call.ts';

const NAMES: Record<string, [name: string, role: Role]> = {
  '8006': ['李静', 'agent'],
  '8100': ['陈晓', 'team-lead'],
  '9001': ['王敏', 'inspector'],
  '9002': ['赵磊', 'inspector'],
  '9003': ['周宁', 'inspector'],
  '9100': ['孙芳', 'manager'],
};

/** Agent 8006 in the team of lead 8100, inspectors 9001 to 9003, manager 9100. */
export async function addReviewers({ db, clock }: Writing): Promise<void> {
  const addedAt = clock.now();
  const rows = Object.entries(NAMES).map(([number, [name, role]]) => ({ number, name, role, addedAt }));
  await db.insert(people).values(rows).onConflictDoNothing();
  const teamId = randomUUID();
  await db.insert(teams).values({ id: teamId, name: '一班', addedAt });
  await db.insert(teamStays).values(
    ['8006', '8100'].map((personNumber) => ({
      id: randomUUID(),
      personNumber,
      teamId,
      fromDay: '2026-01-01',
    })),
  );
}

const words = { startMs: 500, endMs: 5000, speaker: 'agent' as const, text: '这个不归我管' };
/** One sure fault (−2), one proposal (−5), one fatal proposal, one item in order. */
export const MACHINE: Finding[] = [
  { item: 'P01', ...missed(1, '缺机构') },
  { item: 'U24', ...needsHuman(1, '疑似禁语', { isProposal: true, evidence: [words] }) },
  { item: 'Z01', ...needsHuman(1, '疑似辱骂', { isProposal: true, evidence: [words] }) },
  { item: 'P09', ...met('问了') },
];

/** A call whose machine findings are these, by agent 8006. */
export async function findingsCall(
  writing: Writing,
  findings = MACHINE,
  number = '8006',
  more: Partial<NewCall> = {},
): Promise<string> {
  const call = sampleCall(more);
  call.facts.agentNumber = number;
  const { id } = await submitTranscript(writing, call, writtenTranscript(sampleTranscript()));
  await judgeAgain(writing, id, findings);
  return id;
}

/** As scoring again does: another judge, so another machine scorecard. */
export async function judgeAgain(
  writing: Writing,
  callId: string,
  findings: Finding[],
  judgeVersion = JUDGE_VERSION,
): Promise<void> {
  const { facts, transcript, current } = (await scoringInput(writing.db, callId))!;
  const schedule = scheduleRead((await publishedSchedule(writing.db, current.schedule))!.text);
  await saveScorecard(writing, {
    ...{ callId, facts, transcriptId: transcript.id, transcriptHash: transcript.hash },
    ...{ ruleSetHash: current.ruleSet, scheduleHash: current.schedule, judgeVersion, suspended: [] },
    scorecard: deduct(findings, schedule),
  });
}

/** A review that waits in a queue. */
export async function waitingReview(
  writing: Writing,
  callId: string,
  more: Partial<typeof reviews.$inferInsert> = {},
): Promise<string> {
  const id = randomUUID();
  const values = { id, callId, queue: 'random' as const, state: 'waiting' as const, ...more };
  await writing.db.insert(reviews).values({ ...values, createdAt: writing.clock.now() });
  return id;
}

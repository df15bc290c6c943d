import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callDetails } from '../reads/call-details.ts';
import { callsList } from '../reads/calls-list.ts';
import { NO_JUDGE } from '../reads/reviews/hidden-from.ts';
import { audit } from '../schema/audit.ts';
import { scorecards } from '../schema/scorecards.ts';
import { EVERYTHING } from '../scope.ts';
import { publishDefaults } from '../seed/publish-defaults.ts';
import { type FreshDatabase, freshDatabase } from '../testing/fresh-database.ts';
import { sampleCall, sampleRecording, sampleTranscript, score } from '../testing/sample-call.ts';
import { addAgent } from './add-agent.ts';
import { beginTranscribing } from './begin-transcribing.ts';
import { giveBackCall } from './give-back-call.ts';
import { noteFailedTry } from './note-failed-try.ts';
import { noteProgress } from './note-progress.ts';
import { resumeWaitingCalls } from './resume-waiting-calls.ts';
import { retryCall } from './retry-call.ts';
import { saveTranscript } from './save-transcript.ts';
import { submitCall } from './submit-call.ts';
import { waitForModel } from './wait-for-model.ts';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
  await addAgent(fresh.writing, { number: '8006', name: '李静' });
  await publishDefaults(fresh.writing);
});
afterAll(() => fresh.drop());

async function received(): Promise<string> {
  const call = sampleCall();
  return (await submitCall(fresh.writing, call, sampleRecording(call))).id;
}
const stateOf = async (id: string) => (await callDetails(fresh.db, id, NO_JUDGE))?.state;

test('a call goes from received to scored, and doing any step twice changes nothing', async () => {
  const id = await received();
  expect(await beginTranscribing(fresh.writing, id)).toBe(true);
  expect(await beginTranscribing(fresh.writing, id)).toBe(true);
  expect(await saveTranscript(fresh.writing, { callId: id, transcript: sampleTranscript() })).toBe(true);
  expect(await saveTranscript(fresh.writing, { callId: id, transcript: sampleTranscript('别的话') })).toBe(
    false,
  );
  expect(await beginTranscribing(fresh.writing, id)).toBe(false);
  await score(fresh.writing, id);
  await score(fresh.writing, id);
  const details = await callDetails(fresh.db, id, NO_JUDGE);
  expect(details?.state).toBe('scored');
  expect(JSON.parse(details!.transcriptJson!)).toEqual(sampleTranscript());
  expect(details?.scorecard?.findings.length).toBeGreaterThan(5);
  expect((await fresh.db.select().from(scorecards).where(eq(scorecards.callId, id))).length).toBe(1);
  const saved = and(eq(audit.subject, `call:${id}`), eq(audit.action, 'save-scorecard'));
  expect((await fresh.db.select().from(audit).where(saved)).length).toBe(1);
});

test('calls wait for a model and go on by themselves when it comes', async () => {
  const id = await received();
  expect(await waitForModel(fresh.writing, '没有语音模型。')).toBe(1);
  expect(await callDetails(fresh.db, id, NO_JUDGE)).toMatchObject({
    state: 'waiting-for-model',
    problem: '没有语音模型。',
  });
  expect(await resumeWaitingCalls(fresh.writing)).toBe(1);
  expect(await callDetails(fresh.db, id, NO_JUDGE)).toMatchObject({ state: 'received', problem: null });
});

test('a call that fails again and again is failed with a sentence, and a person can ask for another try', async () => {
  const id = await received();
  await beginTranscribing(fresh.writing, id);
  const failing = { callId: id, job: 'transcribe-call' as const, problem: '语音引擎没有应答。' };
  const outcomes: string[] = [];
  for (let count = 0; count < 6; count += 1) outcomes.push(await noteFailedTry(fresh.writing, failing));
  expect(outcomes).toEqual(['again', 'again', 'again', 'again', 'failed', 'over']);
  expect(await callDetails(fresh.db, id, NO_JUDGE)).toMatchObject({
    state: 'failed',
    problem: '语音引擎没有应答。',
  });
  await retryCall(fresh.writing, id);
  expect(await stateOf(id)).toBe('received');
  await expect(retryCall(fresh.writing, id)).rejects.toMatchObject({ code: 'not-failed' });
});

test('progress never goes back, and a call given back waits for the next worker', async () => {
  const id = await received();
  await beginTranscribing(fresh.writing, id);
  await noteProgress(fresh.db, id, 0.5);
  await noteProgress(fresh.db, id, 0.2);
  expect((await callDetails(fresh.db, id, NO_JUDGE))?.progress).toBe(0.5);
  await giveBackCall(fresh.writing, id);
  expect(await stateOf(id)).toBe('received');
});

test('the list is found by state, agent, day, words and item', async () => {
  const id = await received();
  const find = async (filter: object) => {
    const { rows } = await callsList(fresh.db, { page: 1, pageSize: 100, ...filter }, EVERYTHING, NO_JUDGE);
    return rows.some((row) => row.id === id);
  };
  expect(await find({ state: 'received' })).toBe(true);
  expect(await find({ state: 'scored' })).toBe(false);
  expect(await find({ agent: '8006', q: '李静' })).toBe(true);
  expect(await find({ q: '100%_' })).toBe(false);
  expect(await find({ from: new Date('2026-10-31T00:00:00Z'), to: new Date('2026-11-01T00:00:00Z') })).toBe(
    true,
  );
  expect(await find({ to: new Date('2026-10-31T00:00:00Z') })).toBe(false);
  const scored = await callsList(fresh.db, { page: 1, pageSize: 100, state: 'scored' }, EVERYTHING, NO_JUDGE);
  const [missed] = scored.rows[0]!.missed;
  expect(
    (await callsList(fresh.db, { page: 1, pageSize: 100, item: missed }, EVERYTHING, NO_JUDGE)).total,
  ).toBe(1);
});

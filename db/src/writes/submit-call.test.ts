import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callsList } from '../reads/calls-list.ts';
import { NO_JUDGE } from '../reads/reviews/hidden-from.ts';
import { audit } from '../schema/audit.ts';
import { calls } from '../schema/calls.ts';
import { recordings } from '../schema/recordings.ts';
import { EVERYTHING } from '../scope.ts';
import { type FreshDatabase, freshDatabase } from '../testing/fresh-database.ts';
import { sampleCall, sampleRecording, sampleTranscript } from '../testing/sample-call.ts';
import { addAgent } from './add-agent.ts';
import { submitCall } from './submit-call.ts';
import { submitTranscript } from './submit-transcript.ts';
import { writtenTranscript } from './written-transcript.ts';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
  await addAgent(fresh.writing, { number: '8006', name: '李静' });
});
afterAll(() => fresh.drop());

const submit = (more = {}) => {
  const call = sampleCall(more);
  return submitCall(fresh.writing, call, sampleRecording(call));
};

test('a submitted call has its row, its recording, its audit row and its job', async () => {
  const { id, label } = await submit({ startedAt: new Date('2026-10-30T17:00:00Z') });
  expect(label).toBe('C-20261031-0001');
  expect((await fresh.db.select().from(recordings).where(eq(recordings.callId, id))).length).toBe(1);
  expect(
    (
      await fresh.db
        .select()
        .from(audit)
        .where(eq(audit.subject, `call:${id}`))
    ).length,
  ).toBe(1);
  expect(await fresh.jobs.isPending('transcribe-call', id)).toBe(true);
});

test('the counter starts anew every day in China', async () => {
  const first = await submit({ startedAt: new Date('2026-10-29T15:59:59Z') });
  const next = await submit({ startedAt: new Date('2026-10-29T16:00:00Z') });
  expect(first.label).toBe('C-20261029-0001');
  expect(next.label).toBe('C-20261030-0001');
});

test('the same bytes are refused with the first call named', async () => {
  const call = sampleCall();
  const first = await submitCall(fresh.writing, call, sampleRecording(call));
  const again = submitCall(fresh.writing, call, sampleRecording(call));
  await expect(again).rejects.toMatchObject({ code: 'already-here', callId: first.id });
});

test('of twenty who hand in the same call at once, one succeeds and the others hear which it is', async () => {
  const call = sampleCall({ externalId: 'X-1' });
  const all = await Promise.allSettled(
    Array.from({ length: 20 }, () => submitCall(fresh.writing, call, sampleRecording(call))),
  );
  const done = all.filter((one) => one.status === 'fulfilled');
  const refused = all.filter((one) => one.status === 'rejected' && one.reason.code === 'already-here');
  expect([done.length, refused.length]).toEqual([1, 19]);
});

test('an unknown agent and a known external id leave nothing behind', async () => {
  const facts = { ...sampleCall().facts, agentNumber: '9999' };
  await expect(submit({ facts })).rejects.toMatchObject({ code: 'unknown-agent' });
  await submit({ externalId: 'X-2' });
  const before = await callsList(fresh.db, { page: 1, pageSize: 1 }, EVERYTHING, NO_JUDGE);
  await expect(submit({ externalId: 'X-2' })).rejects.toMatchObject({ code: 'duplicate-external-id' });
  expect((await callsList(fresh.db, { page: 1, pageSize: 1 }, EVERYTHING, NO_JUDGE)).total).toBe(
    before.total,
  );
});

test('a job that cannot be put in line takes the whole change back', async () => {
  const call = sampleCall();
  const jobs = { enqueue: () => Promise.reject(new Error('no queue')) };
  await expect(submitCall({ ...fresh.writing, jobs }, call, sampleRecording(call))).rejects.toThrow(
    'no queue',
  );
  expect(await fresh.db.select().from(calls).where(eq(calls.contentHash, call.contentHash))).toEqual([]);
});

test('an imported transcript goes straight to the judge', async () => {
  const { id, state } = await submitTranscript(
    fresh.writing,
    sampleCall(),
    writtenTranscript(sampleTranscript()),
  );
  expect(state).toBe('judging');
  expect(await fresh.jobs.isPending('score-call', id)).toBe(true);
});

test('the audit refuses every change', async () => {
  await expect(fresh.client`update audit set actor = 'x'`).rejects.toThrow('append-only');
  await expect(fresh.client`delete from audit`).rejects.toThrow('append-only');
  await expect(fresh.client`truncate audit`).rejects.toThrow('append-only');
  expect((await fresh.db.execute(sql`select 1 from audit limit 1`)).length).toBe(1);
});

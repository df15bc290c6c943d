import { plainDecision as d } from '@tingjian/core/review/complete-decisions.ts';
import { publishedTexts } from '@tingjian/db/reads/published-texts.ts';
import { publishDefaults } from '@tingjian/db/seed/publish-defaults.ts';
import { type FreshDatabase, freshDatabase } from '@tingjian/db/testing/fresh-database.ts';
import { addReviewers, findingsCall, waitingReview } from '@tingjian/db/testing/sample-review.ts';
import { claimReview } from '@tingjian/db/writes/reviews/claim-review.ts';
import { setBackReview } from '@tingjian/db/writes/reviews/set-back-review.ts';
import { submitReview } from '@tingjian/db/writes/reviews/submit-review.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Difference } from './difference.ts';
import { verifyVersions } from './verify-versions.ts';

let fresh: FreshDatabase;
const reviewIds: string[] = [];
const callIds: string[] = [];

/** Three calls reviewed one after the other; the second is set back, so that it has two versions. */
beforeAll(async () => {
  fresh = await freshDatabase();
  await addReviewers(fresh.writing);
  await publishDefaults(fresh.writing);
  for (let at = 0; at < 3; at += 1) {
    fresh.writing.clock.at = new Date(`2026-10-31T0${2 + at}:00:00Z`);
    const callId = await findingsCall(fresh.writing);
    const reviewId = await waitingReview(fresh.writing, callId);
    await claimReview(fresh.writing, { reviewId, by: '9001', mayManage: false });
    const decisions = [d('U24', 'uphold'), d('Z01', 'dismiss', { reason: 'quoted' })];
    await submitReview(fresh.writing, { reviewId, by: '9001', decisions, comment: '', revision: 0 });
    callIds.push(callId);
    reviewIds.push(reviewId);
  }
  await setBackReview(fresh.writing, { reviewId: reviewIds[1]!, by: '9100', reason: '再看一遍' });
});
afterAll(() => fresh.drop());

async function verified() {
  const found: Difference[] = [];
  const schedules = Object.fromEntries((await publishedTexts(fresh.db)).map(({ hash }) => [hash, true]));
  const count = await verifyVersions(fresh.db, { ruleSets: {}, schedules }, (each) => found.push(each));
  return { count, found };
}

/** What is found after this edit by a superuser; afterwards all is as it was. */
async function after(table: 'score_versions' | 'calls', edit: string): Promise<Difference[]> {
  const { client } = fresh;
  await client.unsafe(`create table kept as table ${table}`);
  try {
    await client.begin(async (tx) => {
      await tx`set local session_replication_role = replica`; // no trigger that forbids it
      expect((await tx.unsafe(edit)).count).toBeGreaterThan(0);
    });
    return (await verified()).found;
  } finally {
    await client.begin(async (tx) => {
      await tx`set local session_replication_role = replica`;
      await tx.unsafe(`delete from ${table}`);
      await tx.unsafe(`insert into ${table} table kept`);
      await tx`drop table kept`;
    });
  }
}
const ofCall = (at: number) => `call_id = '${callIds[at]}' and version = 1`;

test('versions made by reviewing and by setting back follow from the findings and the decisions', async () => {
  expect(await verified()).toEqual({ count: 4, found: [] });
});

describe('found and located:', () => {
  test('points raised by hand', async () => {
    const [found, ...more] = await after(
      'score_versions',
      `update score_versions set points = 100 where ${ofCall(0)}`,
    );
    expect([found, more]).toMatchObject([{ table: 'score_versions', field: 'points', was: 93, is: 100 }, []]);
    expect(found!.sentence).toContain('第 1 版成绩的分数应为 93，现为 100');
  });

  test('a decision turned round, points and all left as they were', async () => {
    const found = await after(
      'score_versions',
      `update score_versions set decisions = jsonb_set(decisions, '{0,kind}', '"dismiss"') where ${ofCall(2)}`,
    );
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ table }) => table === 'score_versions')).toBe(true);
  });

  test('a deduction taken out of the lines, and the words of a finding', async () => {
    const lines = `update score_versions set derived = jsonb_set(derived, '{deductions}', '[]') where ${ofCall(0)}`;
    expect((await after('score_versions', lines)).map(({ item }) => item)).toEqual(['P01', 'U24']);
  });

  test('several edits: the first to have been published is told of first', async () => {
    const edit = `update score_versions set is_fatal = true where ${ofCall(0)} or ${ofCall(2)}`;
    const found = await after('score_versions', edit);
    expect(found.map(({ field }) => field)).toEqual(['is_fatal', 'is_fatal']);
    const [first] = await fresh.client`select id from score_versions where call_id = ${callIds[0]!}`;
    expect(found[0]!.row).toBe(first!.id);
  });

  test('a call on which an old version counts', async () => {
    const old = `(select id from score_versions where ${ofCall(1)})`;
    const edit = `update calls set version_id = ${old} where id = '${callIds[1]}'`;
    expect(await after('calls', edit)).toMatchObject([
      { table: 'calls', field: 'version_id', was: 2, is: 1 },
    ]);
  });
});

import { readFile } from 'node:fs/promises';
import { plainDecision as d } from '@tingjian/core/review/complete-decisions.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishDefaults } from '../../seed/publish-defaults.ts';
import { type FreshDatabase, freshDatabase } from '../../testing/fresh-database.ts';
import { addReviewers, findingsCall, MACHINE, waitingReview } from '../../testing/sample-review.ts';
import { claimReview } from '../../writes/reviews/claim-review.ts';
import { submitReview } from '../../writes/reviews/submit-review.ts';
import { reviewedCalls } from './reviewed-calls.ts';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
  await addReviewers(fresh.writing);
  await publishDefaults(fresh.writing);
  const handed = { ...MACHINE[1]!, item: 'U22', isProposal: false };
  for (const findings of [[...MACHINE, handed], MACHINE.slice(3), MACHINE.slice(0, 1)]) {
    const reviewId = await waitingReview(fresh.writing, await findingsCall(fresh.writing, findings));
    await claimReview(fresh.writing, { reviewId, by: '9001', mayManage: false });
    const open = findings.filter(({ outcome }) => outcome === 'needs-human');
    const decisions = open.map(({ item }) => d(item, 'dismiss', { reason: 'quoted' }));
    await submitReview(fresh.writing, { reviewId, by: '9001', decisions, comment: '', revision: 0 });
  }
});
afterAll(() => fresh.drop());

test('what the machine said is the same, kept with the review, read from the findings or filled in by the upgrade', async () => {
  const kept = await reviewedCalls(fresh.db, {});
  expect(kept.map(({ seen }) => seen)).toContainEqual({
    ...{ missed: ['P01'], proposed: ['U24', 'Z01'], handed: ['U22'], clear: ['P09'] },
  });
  await fresh.client`update reviews set seen = null`;
  expect(await reviewedCalls(fresh.db, {})).toEqual(kept);
  const migration = await readFile(
    new URL('../../../migrations/0016_reviews-seen.sql', import.meta.url),
    'utf8',
  );
  await fresh.client.unsafe(migration.slice(migration.indexOf('UPDATE')));
  const [{ missing } = { missing: -1 }] = await fresh.client<
    { missing: number }[]
  >`select count(*)::int as missing from reviews where seen is null`;
  expect([missing, await reviewedCalls(fresh.db, {})]).toEqual([0, kept]);
});

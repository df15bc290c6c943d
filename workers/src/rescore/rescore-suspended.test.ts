import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ruleSuspensions } from '@tingjian/db/schema/rule-suspensions.ts';
import { publishDefaults } from '@tingjian/db/seed/publish-defaults.ts';
import { type FreshDatabase, freshDatabase } from '@tingjian/db/testing/fresh-database.ts';
import { TEST_SECRET } from '@tingjian/db/testing/memory-trail.ts';
import { sampleCall, sampleTranscript, score } from '@tingjian/db/testing/sample-call.ts';
import { addAgent } from '@tingjian/db/writes/add-agent.ts';
import { signOffRule } from '@tingjian/db/writes/agreement/sign-off-rule.ts';
import { submitTranscript } from '@tingjian/db/writes/submit-transcript.ts';
import { writtenTranscript } from '@tingjian/db/writes/written-transcript.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Difference } from '../verify/difference.ts';
import { verify } from '../verify/verify.ts';
import { rescore } from './rescore.ts';

const secretPlace = { dataFolder: mkdtempSync(join(tmpdir(), 'tingjian-secret-')), secret: TEST_SECRET };
let fresh: FreshDatabase;

beforeAll(async () => {
  fresh = await freshDatabase();
  await addAgent(fresh.writing, { number: '8006', name: '李静' });
  await addAgent(fresh.writing, { number: '9100', name: '孙芳' });
  await publishDefaults(fresh.writing);
  const whole = '您好,安程保险,工号8006为您服务,请问有什么可以帮您?';
  for (const text of ['喂，哪位', '喂，说吧', whole]) {
    const transcript = writtenTranscript(sampleTranscript(text));
    const { id } = await submitTranscript(fresh.writing, sampleCall(), transcript);
    await score(fresh.writing, id);
  }
});
afterAll(() => fresh.drop());

const run = () => rescore({ databaseUrl: fresh.url, secretPlace, threads: 1, onProgress: () => {} });
async function verified(): Promise<Difference[]> {
  const differences: Difference[] = [];
  await verify({
    ...{ databaseUrl: fresh.url, secretPlace, threads: 1, onProgress: () => {} },
    onDifference: (found) => differences.push(found),
  });
  return differences;
}
/** Of the scorecards that count: how many deduct P01, propose it, and keep that it was suspended. */
async function p01(): Promise<Record<string, number>> {
  const [row] = await fresh.client`
    select count(*) filter (where s.missed @> '{P01}')::int as deducted,
      count(*) filter (where s.open @> '{P01}')::int as proposed,
      count(*) filter (where s.suspended = '{P01}')::int as kept
    from calls c join scorecards s on s.id = c.scorecard_id`;
  return row as Record<string, number>;
}

test('a suspended rule only flags on calls scored again; only calls it touched are made again', async () => {
  expect(await p01()).toEqual({ deducted: 2, proposed: 0, kept: 0 });
  await fresh.db.insert(ruleSuspensions).values({
    ...{ id: randomUUID(), item: 'P01', since: fresh.writing.clock.at },
    figures: { upheld: 1, decided: 20, low: 0, high: 0.24, bound: 0.8 },
  });
  expect(await run()).toMatchObject({ total: 2, saved: 2, kept: 0 });
  expect(await p01()).toEqual({ deducted: 0, proposed: 2, kept: 2 });
  expect(await run()).toMatchObject({ total: 0, saved: 0, kept: 0 });
});

test('its scorecards can be made again to the same; one that pleads what was never suspended is found', async () => {
  expect(await verified()).toEqual([]);
  await fresh.client`update scorecards set suspended = '{P01,U24}' where suspended = '{P01}'`;
  const found = await verified();
  expect(found).toHaveLength(2);
  expect(found[0]).toMatchObject({ table: 'scorecards', item: 'U24', field: 'suspended', is: 'U24' });
  await fresh.client`update scorecards set suspended = '{P01}' where suspended = '{P01,U24}'`;
});

test('signed off, the scorecards from before count again without judging anything', async () => {
  // Scoring again goes by the clock of the machine.
  fresh.writing.clock.at = new Date();
  await signOffRule(fresh.writing, { item: 'P01', by: '9100', reason: '已改好' });
  expect(await run()).toMatchObject({ total: 0, saved: 0, kept: 2 });
  expect(await p01()).toEqual({ deducted: 2, proposed: 0, kept: 0 });
  expect(await verified()).toEqual([]);
});

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publishDefaults } from '@tingjian/db/seed/publish-defaults.ts';
import { type FreshDatabase, freshDatabase } from '@tingjian/db/testing/fresh-database.ts';
import { TEST_SECRET } from '@tingjian/db/testing/memory-trail.ts';
import { sampleCall, sampleTranscript, score } from '@tingjian/db/testing/sample-call.ts';
import { addAgent } from '@tingjian/db/writes/add-agent.ts';
import { submitTranscript } from '@tingjian/db/writes/submit-transcript.ts';
import { addWebhook } from '@tingjian/db/writes/webhooks/add-webhook.ts';
import { writtenTranscript } from '@tingjian/db/writes/written-transcript.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rescore } from './rescore.ts';

const secretPlace = { dataFolder: mkdtempSync(join(tmpdir(), 'tingjian-secret-')), secret: TEST_SECRET };
let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
  await addAgent(fresh.writing, { number: '8006', name: '李静' });
  await publishDefaults(fresh.writing);
});
afterAll(() => fresh.drop());

const submit = (text: string) =>
  submitTranscript(fresh.writing, sampleCall(), writtenTranscript(sampleTranscript(text)));

test('calls that scoring again scores for the first time are told to other systems; others were told of before', async () => {
  const [waiting, scored] = [await submit('喂'), await submit('您好')];
  await score(fresh.writing, scored.id);
  await fresh.client`update scorecards set judge_version = 0`;
  const url = 'http://127.0.0.1:9/hook';
  const { id } = await addWebhook(fresh.writing, { name: '对方', url, events: ['scored'] });
  await addWebhook(fresh.writing, { name: '另一个', url, events: ['reviewed'] });
  const run = { databaseUrl: fresh.url, secretPlace, threads: 1, onProgress: () => {} };
  expect(await rescore(run)).toMatchObject({ total: 2, saved: 2, problems: [] });
  const told = await fresh.client`
    select d.webhook_id, d.state, d.body->>'callId' as call, d.body->>'label' as label, count(j.id)::int as jobs
    from webhook_deliveries d
      left join pgboss.job j on j.name = 'deliver-webhook' and j.data->>'deliveryId' = d.id::text
    group by d.id`;
  const delivery = { webhook_id: id, state: 'waiting', call: waiting.id, label: waiting.label, jobs: 1 };
  expect([...told]).toEqual([delivery]);
});

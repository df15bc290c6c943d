import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../testing/fresh-database.ts';
import { sampleCall, sampleRecording } from '../testing/sample-call.ts';
import { addAgent } from '../writes/add-agent.ts';
import { submitCall } from '../writes/submit-call.ts';
import { folderStore } from './folder-store.ts';
import { storeKeyOf } from './store.ts';
import { sweepOrphans } from './sweep-orphans.ts';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
  await addAgent(fresh.writing, { number: '8006', name: '李静' });
});
afterAll(() => fresh.drop());

test('bytes that no call owns are removed after an hour, the bytes of calls never', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tingjian-sweep-'));
  const store = folderStore(join(folder, 'store'));
  const put = async (key: string) => {
    await writeFile(join(folder, 'one'), 'x');
    await store.put(join(folder, 'one'), key);
  };
  const call = sampleCall();
  const orphan = storeKeyOf('e'.repeat(64));
  await put(sampleRecording(call).storeKey);
  await put(orphan);
  await submitCall(fresh.writing, call, sampleRecording(call));
  expect(await sweepOrphans(fresh.db, store, new Date())).toEqual([]);
  expect(await sweepOrphans(fresh.db, store, new Date(Date.now() + 2 * 3600_000))).toEqual([orphan]);
});
